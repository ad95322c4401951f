package io.stagesign.onespan;

import com.silanis.esl.api.model.Package;
import com.silanis.esl.api.model.Role;
import com.silanis.esl.sdk.Document;
import com.silanis.esl.sdk.DocumentPackage;
import com.silanis.esl.sdk.Placeholder;
import com.silanis.esl.sdk.builder.AttachmentRequirementBuilder;
import com.silanis.esl.sdk.builder.DocumentBuilder;
import com.silanis.esl.sdk.builder.DocumentPackageAttributesBuilder;
import com.silanis.esl.sdk.builder.PackageBuilder;
import com.silanis.esl.sdk.builder.SignatureBuilder;
import com.silanis.esl.sdk.builder.SignerBuilder;
import com.silanis.esl.sdk.internal.converter.DocumentConverter;
import com.silanis.esl.sdk.internal.converter.DocumentPackageConverter;
import io.stagesign.onespan.ReadyTransaction.Signature;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A ready transaction in the SDK's words, without the bytes of its documents. */
final class DraftPackage {
    /** Attribute that holds our key. */
    static final String KEY = "stagesignRequest";

    private final ReadyTransaction transaction;
    private final List<Document> documents = new ArrayList<>();

    DraftPackage(ReadyTransaction transaction) {
        requireDistinct(transaction);
        this.transaction = transaction;
        transaction.documents().forEach(each -> documents.add(document(each, documents.size() + 1)));
    }

    /** Returns what goes into the payload. */
    Package toPackage() {
        PackageBuilder builder = PackageBuilder.newPackageNamed(transaction.name())
                .describedAs(description(transaction))
                .withAttributes(DocumentPackageAttributesBuilder.newDocumentPackageAttributes()
                        .withAttribute(KEY, transaction.key().toString()));
        if (transaction.language() != null) {
            builder.withLanguage(transaction.language());
        }
        if (transaction.message() != null && transaction.message().toAll() != null) {
            builder.withEmailMessage(transaction.message().toAll());
        }
        if (transaction.expiresAt() != null) {
            builder.expiresAt(Date.from(transaction.expiresAt()));
        }
        transaction.signers().forEach(signer -> builder.withSigner(signer(signer)));
        transaction.copies().forEach(copy -> builder.withSigner(copy(copy)));
        DocumentPackage sdkPackage = builder.build();
        Package result = new DocumentPackageConverter(sdkPackage).toAPIPackage();
        setLanguages(result);
        setNames(result);
        if (transaction.colour() != null) {
            result.setSettings(SigningThemes.settings(transaction.colour()));
        }
        documents.forEach(document -> result.addDocument(new DocumentConverter(document).toAPIDocument(result)));
        return result;
    }

    /** OneSpan finds whom a text tag means by the name of the role. */
    private void setNames(Package result) {
        Map<String, String> names = new HashMap<>();
        tags().forEach(tag -> names.put(tag.signerId(), tag.name()));
        for (Role role : result.getRoles()) {
            String name = names.get(role.getId());
            if (name != null) {
                role.setName(name);
            }
        }
    }

    private Stream<Signature.Tagged> tags() {
        return transaction.documents().stream().flatMap(DraftPackage::tags);
    }

    private static Stream<Signature.Tagged> tags(ReadyTransaction.Document document) {
        return document.signatures().stream()
                .filter(Signature.Tagged.class::isInstance)
                .map(Signature.Tagged.class::cast);
    }

    /** The SDK's builder has no language of a signer, only its model of the API has. */
    private void setLanguages(Package result) {
        Map<String, Locale> languages = new HashMap<>();
        transaction.signers().forEach(each -> languages.put(each.id(), each.language()));
        transaction.copies().forEach(each -> languages.put(each.id(), each.language()));
        for (Role role : result.getRoles()) {
            Locale language = languages.get(role.getId());
            if (language != null) {
                role.getSigners().forEach(signer -> signer.setLanguage(language.toLanguageTag()));
            }
        }
    }

    List<Document> documents() {
        return List.copyOf(documents);
    }

    /** Returns where the bytes are, by document id. */
    Map<String, Path> contents() {
        return transaction.documents().stream()
                .collect(Collectors.toMap(ReadyTransaction.Document::id, ReadyTransaction.Document::content));
    }

    /** Returns the ids of the documents whose text tags OneSpan is to read. */
    Set<String> tagged() {
        return transaction.documents().stream()
                .filter(document -> tags(document).findAny().isPresent())
                .map(ReadyTransaction.Document::id)
                .collect(Collectors.toSet());
    }

    /** OneSpan searches names and descriptions, not attributes. */
    private static String description(ReadyTransaction transaction) {
        return "StageSign " + transaction.key();
    }

    private SignerBuilder signer(ReadyTransaction.Signer signer) {
        SignerBuilder builder = SignerBuilder.newSignerWithEmail(signer.email())
                .withCustomId(signer.id())
                .withFirstName(signer.firstName())
                .withLastName(signer.lastName())
                .signingOrder(signer.order());
        if (signer.mayPassOn()) {
            builder.canChangeSigner();
        }
        if (transaction.message() != null) {
            Optional.ofNullable(transaction.message().toSigners().get(signer.id()))
                    .ifPresent(builder::withEmailMessage);
        }
        transaction.attachments().stream()
                .filter(attachment -> attachment.signerId().equals(signer.id()))
                .forEach(attachment -> builder.withAttachmentRequirement(requirement(attachment)));
        if (!signer.challenges().isEmpty()) {
            return builder.challengedWithQuestions(SignerChallenges.of(signer.challenges()));
        }
        return signer.phone() == null ? builder : builder.withSmsSentTo(signer.phone());
    }

    private static AttachmentRequirementBuilder requirement(ReadyTransaction.AttachmentRequest attachment) {
        AttachmentRequirementBuilder builder =
                AttachmentRequirementBuilder.newAttachmentRequirementWithName(attachment.name());
        return attachment.required() ? builder.isRequiredAttachment() : builder;
    }

    /** A recipient without any signature only reads; their turn comes when everyone else's is over. */
    private SignerBuilder copy(ReadyTransaction.CopyReceiver copy) {
        int last = transaction.signers().stream()
                .mapToInt(ReadyTransaction.Signer::order)
                .max()
                .orElse(0);
        return SignerBuilder.newSignerWithEmail(copy.email())
                .withCustomId(copy.id())
                .withFirstName(copy.firstName())
                .withLastName(copy.lastName())
                .signingOrder(last + 1)
                .deliverSignedDocumentsByEmail();
    }

    private static Document document(ReadyTransaction.Document document, int index) {
        DocumentBuilder builder = DocumentBuilder.newDocumentWithName(document.name())
                .withId(document.id())
                .atIndex(index);
        document.signatures().stream()
                .filter(signature -> !(signature instanceof Signature.Tagged))
                .forEach(signature -> builder.withSignature(signature(signature)));
        return builder.build();
    }

    /** Bound by role: bound by e-mail, two signers who share an address would both sign as the first. */
    private static SignatureBuilder signature(Signature signature) {
        Placeholder role = new Placeholder(signature.signerId());
        if (signature instanceof Signature.Block block) {
            return SignatureBlocks.of(block, role);
        }
        return SignatureBuilder.acceptanceFor(role);
    }

    private static void requireDistinct(ReadyTransaction transaction) {
        Set<String> seen = new HashSet<>();
        for (ReadyTransaction.Document document : transaction.documents()) {
            boolean distinct = seen.add("id " + document.id()) && seen.add("name " + document.name());
            long kinds = document.signatures().stream()
                    .map(Signature::getClass)
                    .distinct()
                    .count();
            if (!distinct || kinds > 1) {
                throw new IllegalArgumentException(
                        "documents need distinct ids and names, and either blocks or acceptances");
            }
        }
    }
}
