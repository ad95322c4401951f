package io.stagesign.safekeeping;

import io.stagesign.cloud.Download;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.org.RequestKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What everyone has signed and what cannot be filed yet, encrypted; in the database, as instances share nothing else. */
@Transactional
public class KeptDocuments {
    private static final Logger log = LoggerFactory.getLogger(KeptDocuments.class);

    private final JdbcClient jdbc;
    private final DocumentCipher cipher;
    private final long most;
    private final Clock clock;

    KeptDocuments(JdbcClient jdbc, DocumentCipher cipher, long most, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.most = most;
        this.clock = clock;
    }

    /**
     * How much is kept.
     *
     * @param bytes of the documents, before they were encrypted
     * @param since when the first of them was taken in; absent when there is none
     */
    public record Totals(
            long requests,
            long documents,
            long bytes,
            long mostBytes,
            @Nullable Instant since) {}

    /**
     * Keeps a document; does nothing when it is kept already, or its request was filed meanwhile.
     *
     * @throws RemoteFailure when there is no room
     */
    public void keep(RequestKey request, String documentKey, Download document) {
        if (totals().bytes() + document.size() > most) {
            throw new RemoteFailure(
                    Help.NEEDS_SOMEONE,
                    "There is no room to keep signed documents that cannot be filed: have what fails filed, or raise"
                            + " stagesign.safekeeping.max-size.",
                    null);
        }
        if (isNew(request, documentKey, document)) {
            KeptParts parts = new KeptParts(jdbc, place(request, documentKey));
            try (OutputStream target = cipher.encrypting(parts.writing(), name(request, documentKey))) {
                Files.copy(document.file(), target);
            } catch (IOException disk) {
                throw new UncheckedIOException(disk);
            }
            log.info("Signing request {}: {} is kept until it can be filed", request.request(), documentKey);
        }
    }

    /** Returns the keys of the documents that are kept of a request. */
    @Transactional(readOnly = true)
    public Set<String> of(RequestKey request) {
        return new HashSet<>(jdbc.sql("select document_key from kept_document where org_id = :org and request_id = :id")
                .param("org", request.org().value())
                .param("id", request.request().value())
                .query(String.class)
                .list());
    }

    /** Writes a document to {@code target}; absent when it is not kept, or was encrypted with a key that is not known here. */
    @Transactional(readOnly = true)
    public Optional<Download> fetch(RequestKey request, String documentKey, Path target) {
        Map<String, Object> place = place(request, documentKey);
        return jdbc.sql("""
                        select sha256 from kept_document
                        where org_id = :org and request_id = :id and document_key = :key""")
                .params(place)
                .query(String.class)
                .optional()
                .flatMap(sha256 -> decrypted(new KeptParts(jdbc, place), name(request, documentKey), target)
                        .filter(download -> download.sha256().equals(sha256)));
    }

    /** Forgets everything of a request: it was filed. */
    public void forget(RequestKey request) {
        jdbc.sql("delete from kept_document where org_id = :org and request_id = :id")
                .param("org", request.org().value())
                .param("id", request.request().value())
                .update();
    }

    @Transactional(readOnly = true)
    public Totals totals() {
        return jdbc.sql("""
                        select count(distinct (org_id, request_id)) as requests, count(*) as documents,
                            coalesce(sum(size_bytes), 0)::bigint as bytes, min(kept_at) as since
                        from kept_document""")
                .query((row, number) -> new Totals(
                        row.getLong("requests"),
                        row.getLong("documents"),
                        row.getLong("bytes"),
                        most,
                        Optional.ofNullable(row.getObject("since", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .single();
    }

    /** The lock on the request keeps it from being filed, and what is kept from being forgotten, until all is written. */
    private boolean isNew(RequestKey request, String documentKey, Download document) {
        return jdbc.sql("""
                        insert into kept_document (org_id, request_id, document_key, sha256, size_bytes, kept_at)
                        select org_id, id, :key, :sha256, :size, :now from signing_request
                        where org_id = :org and id = :id and status in ('Completed', 'Failed')
                        for share
                        on conflict do nothing""")
                        .params(place(request, documentKey))
                        .param("sha256", document.sha256())
                        .param("size", document.size())
                        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private Optional<Download> decrypted(KeptParts parts, String name, Path target) {
        try (InputStream source = cipher.decrypting(parts.reading(), name)) {
            Files.copy(source, target);
            return Optional.of(Download.of(target));
        } catch (IOException unreadable) {
            log.error(
                    "{} cannot be decrypted: is its key in stagesign.safekeeping.keys of every instance? ({})",
                    name,
                    unreadable.getClass().getName());
            return discarded(target);
        }
    }

    private static Optional<Download> discarded(Path target) {
        try {
            Files.deleteIfExists(target);
            return Optional.empty();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static Map<String, Object> place(RequestKey request, String documentKey) {
        return Map.of("org", request.org().value(), "id", request.request().value(), "key", documentKey);
    }

    /** A document can be decrypted in its own place alone. */
    private static String name(RequestKey request, String documentKey) {
        return request + " " + documentKey;
    }
}
