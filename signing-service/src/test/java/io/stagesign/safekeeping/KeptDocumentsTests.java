package io.stagesign.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.cloud.Download;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.org.OrgId;
import io.stagesign.org.RequestKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

@ServiceTest
class KeptDocumentsTests {
    private static final String OLD = key(1);
    private static final String NEW = key(2);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestData data;

    @TempDir
    private Path folder;

    @BeforeEach
    void completed() {
        data.clear();
        data.requested();
        jdbc.sql("update signing_request set status = 'Completed', completed_at = now()")
                .update();
    }

    @Test
    void whatIsKeptComesBackHoweverLargeItIs() throws IOException {
        for (int size : new int[] {0, 1, 1024 * 1024, 3_500_000}) {
            Download document = document(size);
            String documentKey = "document " + size;

            kept(OLD).keep(TestData.KEY, documentKey, document);

            Download back = kept(OLD)
                    .fetch(TestData.KEY, documentKey, folder.resolve("back " + size))
                    .orElseThrow();
            assertThat(back.sha256()).isEqualTo(document.sha256());
            assertThat(Files.mismatch(document.file(), back.file())).isEqualTo(-1);
        }
        assertThat(kept(OLD).totals().bytes()).isEqualTo(1 + 1024 * 1024 + 3_500_000);
        assertThat(kept(OLD).totals().requests()).isEqualTo(1);
    }

    @Test
    void aKeyThatWasReplacedStillOpensWhatItClosed() throws IOException {
        Download document = document(100);
        kept(OLD).keep(TestData.KEY, "a", document);
        kept(NEW, OLD).keep(TestData.KEY, "b", document);

        assertThat(fetched(kept(NEW, OLD), "a")).isPresent();
        assertThat(fetched(kept(NEW), "a")).isEmpty();
        assertThat(fetched(kept(NEW), "b")).isPresent();
    }

    @Test
    void whatWasMovedCutOrChangedIsNotTakenForTheDocument() throws IOException {
        kept(OLD).keep(TestData.KEY, "a", document(2_500_000));
        List<String> changes = List.of(
                "update kept_document_part set content = set_byte(content, 5000, get_byte(content, 5000) # 1) where number = 1",
                "delete from kept_document_part where number = 2",
                "update kept_document_part set number = case number when 0 then 11 when 1 then 10 else number end");

        for (String change : changes) {
            jdbc.sql("create unlogged table kept_before as select * from kept_document_part")
                    .update();
            jdbc.sql(change).update();
            jdbc.sql("update kept_document_part set number = number - 10 where number >= 10")
                    .update();

            assertThat(fetched(kept(OLD), "a")).as(change).isEmpty();

            jdbc.sql("delete from kept_document_part").update();
            jdbc.sql("insert into kept_document_part select * from kept_before").update();
            jdbc.sql("drop table kept_before").update();
        }
        assertThat(fetched(kept(OLD), "a")).isPresent();
    }

    @Test
    void aDocumentOpensInItsOwnPlaceAlone() throws IOException {
        KeptDocuments kept = kept(OLD);
        kept.keep(TestData.KEY, "a", document(100));
        kept.keep(TestData.KEY, "b", document(100));
        jdbc.sql("delete from kept_document_part where document_key = 'b'").update();
        jdbc.sql("update kept_document_part set document_key = 'b'").update();

        assertThat(fetched(kept, "b")).isEmpty();
    }

    @Test
    void whatFindsNoRoomNeedsSomeone() throws IOException {
        KeptDocuments small = new KeptDocuments(jdbc, new DocumentCipher(List.of(OLD)), 150, Clock.systemUTC());
        small.keep(TestData.KEY, "a", document(100));

        assertThatThrownBy(() -> small.keep(TestData.KEY, "b", document(100)))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("stagesign.safekeeping.max-size");
    }

    @Test
    void onlyWhatWasSignedAndNotFiledIsKept() throws IOException {
        jdbc.sql("update signing_request set status = 'Filed'").update();
        RequestKey unknown = new RequestKey(new OrgId("00D000000000009EAA"), TestData.KEY.request());

        kept(OLD).keep(TestData.KEY, "a", document(100));
        kept(OLD).keep(unknown, "a", document(100));

        assertThat(kept(OLD).totals().documents()).isZero();
    }

    @Test
    void aKeyIsMadeOnceWhereNoneIsGivenForThisUserAlone() throws IOException {
        String made = KeyFile.in(folder.resolve("data"));

        assertThat(KeyFile.in(folder.resolve("data"))).isEqualTo(made);
        assertThat(new SafekeepingSettings(List.of(made), DataSize.ofGigabytes(1)).keys())
                .containsExactly(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/safekeeping.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyThatIsNoneIsRefusedWithoutItsValue() {
        for (String wrong : List.of("c2hvcnQ=", "not Base64!")) {
            assertThatThrownBy(() -> new SafekeepingSettings(List.of(wrong), DataSize.ofGigabytes(1)))
                    .hasMessageContaining("stagesign.safekeeping.keys")
                    .hasMessageContaining("openssl rand -base64 32")
                    .message()
                    .doesNotContain(wrong);
        }
        assertThat(new SafekeepingSettings(List.of(OLD), DataSize.ofGigabytes(1)))
                .asString()
                .doesNotContain(OLD);
    }

    private KeptDocuments kept(String... keys) {
        return new KeptDocuments(jdbc, new DocumentCipher(List.of(keys)), Long.MAX_VALUE, Clock.systemUTC());
    }

    private Optional<Download> fetched(KeptDocuments kept, String documentKey) throws IOException {
        Path target = folder.resolve("fetched");
        Files.deleteIfExists(target);
        return kept.fetch(TestData.KEY, documentKey, target);
    }

    private Download document(int size) throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return Download.of(Files.write(folder.resolve("document " + size), content));
    }

    private static String key(int seed) {
        byte[] key = new byte[32];
        new Random(seed).nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
