package io.stagesign.onespan;

import io.stagesign.org.RequestKey;
import io.stagesign.org.Withheld;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that only has to be created and sent: everything was checked.
 *
 * @param key stands in the transaction's attributes and in its description, which is searchable
 * @param name what signers see as the subject
 * @param message of the invitation; absent: the account's text
 * @param language of the invitation and the ceremony; absent: the account's
 * @param attachments files that signers are asked for
 * @param colour of the ceremony as #RRGGBB; absent: the account's
 */
public record ReadyTransaction(
        RequestKey key,
        String name,
        @Nullable Messages message,
        @Nullable Locale language,
        @Nullable Instant expiresAt,
        List<Signer> signers,
        List<CopyReceiver> copies,
        List<Document> documents,
        List<AttachmentRequest> attachments,

        @Nullable String colour) {
    public ReadyTransaction {
        signers = List.copyOf(signers);
        copies = List.copyOf(copies);
        documents = List.copyOf(documents);
        attachments = List.copyOf(attachments);
    }

    /**
     * A file that a signer is asked for.
     *
     * @param name of what it is, at most 255 characters
     * @param required whether the signer is not through without it
     */
    public record AttachmentRequest(String signerId, String name, boolean required) {}

    /**
     * What signers read in their invitation.
     *
     * @param toAll absent where each has a message of their own
     * @param toSigners by the id of the signer
     */
    public record Messages(@Nullable String toAll, Map<String, String> toSigners) {
        public Messages {
            toSigners = Map.copyOf(toSigners);
        }

        public static Messages toAll(String text) {
            return new Messages(text, Map.of());
        }
    }

    /**
     * Who signs.
     *
     * @param id the contact's or the user's id: also the role's, so that every signature is bound by role, never by e-mail
     * @param order signers with a lower one sign first; equal ones in parallel
     * @param phone in E.164 form, to which a code is sent before they see anything; absent: none is asked for
     * @param challenges what they answer before they see anything, two at most, and none where there is a phone
     * @param language of their mails and pages; absent: OneSpan's own choice
     * @param mayPassOn whether they may let somebody else sign instead
     */
    public record Signer(
            String id,
            String firstName,
            String lastName,
            String email,
            int order,
            @Nullable String phone,
            List<Challenge> challenges,
            @Nullable Locale language,
            boolean mayPassOn) {
        public Signer {
            challenges = List.copyOf(challenges);
            if (challenges.size() > Challenge.MOST) {
                throw new IllegalArgumentException("OneSpan Sign asks a signer two questions at most");
            }
        }
    }

    /** A question to a signer, and what has to be answered. */
    public record Challenge(String question, Withheld answer) {
        /** How many OneSpan Sign asks a signer. */
        public static final int MOST = 2;
    }

    /**
     * Who signs nothing and gets the documents once everyone has signed; the id is the contact's.
     *
     * @param language as a signer's
     */
    public record CopyReceiver(
            String id,
            String firstName,
            String lastName,
            String email,
            @Nullable Locale language) {}

    /**
     * What is signed.
     *
     * @param id unique in the transaction
     * @param name unique in the transaction, with extension, as signers see it
     * @param signatures one or more per signer
     */
    public record Document(String id, String name, Path content, List<Signature> signatures) {
        public Document {
            signatures = List.copyOf(signatures);
        }
    }

    /** Where something stands: page from 0, position and size in points from the page's upper left corner. */
    public record Place(int page, double left, double top, double width, double height) {}

    /** How somebody signs. */
    public enum Style {
        /** A click sets the signer's name. */
        FULL_NAME,
        /** The signer draws. */
        CAPTURE,
        /** The signer draws on a phone. */
        MOBILE_CAPTURE,
        INITIALS
    }

    /**
     * What is filled in with a signature: by OneSpan, or by the signer.
     *
     * @param name the author's name for it; absent: none
     * @param value what stands there at first; absent: nothing
     * @param required whether the signer has to fill it in
     */
    public record Field(
            Kind kind,
            Place place,
            @Nullable String name,
            @Nullable String value,
            boolean required) {
        /** What is filled in. */
        public enum Kind {
            SIGNING_DATE,
            SIGNER_NAME,
            TEXT_FIELD,
            TEXT_AREA,
            CHECKBOX,
            DATE
        }
    }

    /** What a signer does to a document. */
    public sealed interface Signature {
        String signerId();

        /** A signature block with what else the signer does beside it. */
        record Block(String signerId, Style style, Place place, List<Field> fields) implements Signature {
            public Block {
                fields = List.copyOf(fields);
            }

            /** Returns one of the usual style, without fields; page from 0, in points from the upper left corner. */
            public Block(String signerId, int page, double left, double top, double width, double height) {
                this(signerId, Style.FULL_NAME, new Place(page, left, top, width, height), List.of());
            }

            public int page() {
                return place.page();
            }

            public double left() {
                return place.left();
            }

            public double top() {
                return place.top();
            }

            public double width() {
                return place.width();
            }

            public double height() {
                return place.height();
            }
        }

        /**
         * A text tag that OneSpan makes a signature or field of when it has made a PDF of the document.
         *
         * @param name by which the tag calls the signer
         * @param signs false for a field
         */
        record Tagged(String signerId, String name, boolean signs) implements Signature {}

        /** The signer accepts the document as a whole: for formats that we cannot look into. */
        record Acceptance(String signerId) implements Signature {}
    }
}
