package io.stagesign.onespan;

import com.silanis.esl.api.model.Approval;
import com.silanis.esl.api.model.Document;
import com.silanis.esl.api.model.Message;
import com.silanis.esl.api.model.Package;
import com.silanis.esl.api.model.Role;
import com.silanis.esl.api.model.User;
import io.stagesign.onespan.TransactionState.Status;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the state of a transaction out of the SDK's package. */
final class PackageState {
    /** OneSpan adds this document, and every signer accepts it first. */
    private static final String CONSENT = "default-consent";

    private final Package source;
    private final List<Document> documents;
    private final TransactionState state;

    PackageState(Package source, List<TransactionState.Attachment> attachments) {
        this.source = source;
        documents = stream(source.getDocuments())
                .filter(document -> !CONSENT.equals(document.getId()))
                .toList();
        state = read(attachments);
    }

    TransactionState state() {
        return state;
    }

    /** Returns the key of the request that the transaction was created for, as its attribute says. */
    Optional<String> key() {
        return Optional.ofNullable(source.getData())
                .map(data -> data.get(DraftPackage.KEY))
                .map(Object::toString);
    }

    private TransactionState read(List<TransactionState.Attachment> attachments) {
        Status status = status(source.getStatus());
        Optional<Message> refusal =
                status == Status.DECLINED || status == Status.OPTED_OUT ? refusal() : Optional.empty();
        return new TransactionState(
                new TransactionId(source.getId()),
                status,
                Boolean.TRUE.equals(source.getTrashed()),
                instant(source.getCompleted()),
                instant(source.getDue()),
                refusal.map(Message::getContent).orElse(null),
                refusal.map(Message::getFrom).map(User::getEmail).orElse(null),
                stream(source.getRoles()).map(this::signer).toList(),
                documents.stream()
                        .map(document -> new TransactionState.Document(
                                document.getId(),
                                Objects.requireNonNullElse(document.getName(), ""),
                                stream(document.getApprovals())
                                        .map(Approval::getRole)
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.toSet())))
                        .toList(),
                attachments);
    }

    private TransactionState.Signer signer(Role role) {
        List<Approval> approvals = documents.stream()
                .flatMap(document -> stream(document.getApprovals()))
                .filter(approval -> role.getId().equals(approval.getRole()))
                .toList();
        List<Instant> given = approvals.stream()
                .map(PackageState::given)
                .flatMap(Optional::stream)
                .toList();
        boolean signed = !approvals.isEmpty() && given.size() == approvals.size();
        Instant last = given.stream().max(Comparator.naturalOrder()).orElse(null);
        return new TransactionState.Signer(
                role.getId(),
                person(role, com.silanis.esl.api.model.Signer::getId),
                signed,
                signed ? last : null,
                Boolean.TRUE.equals(role.getLocked()),
                person(role, com.silanis.esl.api.model.Signer::getEmail),
                person(role, PackageState::name));
    }

    private static String person(Role role, Function<com.silanis.esl.api.model.Signer, @Nullable String> part) {
        return stream(role.getSigners())
                .map(part)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static String name(com.silanis.esl.api.model.Signer signer) {
        String first = Objects.requireNonNullElse(signer.getFirstName(), "");
        String last = Objects.requireNonNullElse(signer.getLastName(), "");
        return (first + " " + last).strip();
    }

    private static Optional<Instant> given(Approval approval) {
        return Stream.of(Optional.ofNullable(approval.getSigned()), Optional.ofNullable(approval.getAccepted()))
                .flatMap(Optional::stream)
                .map(Date::toInstant)
                .findFirst();
    }

    private Optional<Message> refusal() {
        return stream(source.getMessages())
                .filter(message ->
                        message.getContent() != null && !message.getContent().isBlank())
                .reduce((earlier, later) -> later);
    }

    private static Status status(@Nullable String word) {
        return Arrays.stream(Status.values())
                .filter(status -> status.name().equals(word))
                .findFirst()
                .orElse(Status.UNKNOWN);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static <T> Stream<T> stream(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }
}
