package io.stagesign.http;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** The kinds of errors that callers see (RFC 9457): each has a stable type, and a detail that names the fix. */
public enum Problem {
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request is malformed: send a JSON object as docs/api describes it."),
    INVALID_CALLBACK(
            HttpStatus.BAD_REQUEST, "The callback does not name a transaction: packageId has not the form of one."),
    UNAUTHORIZED(
            HttpStatus.UNAUTHORIZED,
            "No org has this token: set the token of the org's external credential to the one"
                    + " whose SHA-256 is configured as stagesign.orgs.<name>.token-sha256."),
    NOT_THE_OPERATOR(
            HttpStatus.UNAUTHORIZED,
            "This is not the operator's token: send the one whose SHA-256 is configured as"
                    + " stagesign.ops-token-sha256."),
    CONSOLE_OFF(
            HttpStatus.NOT_FOUND,
            "The console is off: set stagesign.ops-token-sha256 to the SHA-256 of a token for its operators."),
    UNKNOWN_CALLER(
            HttpStatus.UNAUTHORIZED,
            "No account calls this address with this key: compare callback-path and"
                    + " callback-key of the org with the account's callback registration."),
    WRONG_ORG(
            HttpStatus.FORBIDDEN,
            "This token belongs to another org: a sandbox is a copy of the org that it was made from. Connect it with a"
                    + " token of its own, or leave signing off there."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Nothing is at this address: compare it with docs/api."),
    UNKNOWN_REQUEST(
            HttpStatus.NOT_FOUND, "This org has no signing request with this id: post it to /api/v1/signing-requests."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED, "This address does not take this method: use one of the Allow header."),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Answers are JSON: accept application/json."),
    KEY_REUSED(
            HttpStatus.CONFLICT,
            "This signing request was received before with another body: a changed rule or"
                    + " opportunity needs a new SigningRequest__c."),
    ALREADY_FINISHED(
            HttpStatus.CONFLICT, "This signing request is over: everyone signed, a signer declined, or it failed."),
    NOT_FILED(
            HttpStatus.CONFLICT,
            "The signed documents are not on the opportunity yet: ask for the receipt once the status is Filed."),
    NOT_FAILING(HttpStatus.CONFLICT, "This job does not fail any more: there is nothing to try again."),
    NOT_WAITING(
            HttpStatus.CONFLICT,
            "Nobody is being waited for: all have signed, it is not yet their turn, or the request is not out."),
    UNKNOWN_SIGNER(
            HttpStatus.NOT_FOUND,
            "This signing request has no signer with this id: name the contact of one of its signers."),
    NOT_OUT(
            HttpStatus.CONFLICT,
            "Nobody can sign this request at the moment: it is not sent yet, it is over, it has expired, or somebody edits"
                    + " the transaction in OneSpan Sign. Look at its status."),
    SIGNED_ALREADY(HttpStatus.CONFLICT, "This signer has signed already: there is nothing left to ask of them."),
    SIGNER_LOCKED(
            HttpStatus.CONFLICT,
            "This signer is locked out after too many attempts to show who they are: unlock them first."),
    NOT_LOCKED(HttpStatus.CONFLICT, "This signer is not locked out: they can sign when it is their turn."),
    NOT_THEIR_TURN(
            HttpStatus.CONFLICT,
            "It is not this signer's turn yet: ask again when those who sign earlier have signed."),
    SAME_ADDRESS(
            HttpStatus.CONFLICT, "The invitation went to this very address: enter another one, or send a reminder."),
    INVALID_ADDRESS(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "This is no e-mail address that an invitation can be sent to: enter one like name@company.com."),
    NOT_RESENDABLE(
            HttpStatus.CONFLICT,
            "Only a request that is out or has expired can be sent again: start a new one from the opportunity."),
    BODY_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE, "The body is larger than 64 kB: shorten subject, message and signer roles."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "The body is not declared as JSON: send Content-Type:" + " application/json."),
    INVALID_REQUEST(HttpStatus.UNPROCESSABLE_CONTENT, "Some fields are invalid: correct each that errors names."),
    NEEDS_SOMEONE(HttpStatus.CONFLICT, "Salesforce or OneSpan refused it: the detail says who has to act."),
    TOO_MANY_WAITING(
            HttpStatus.TOO_MANY_REQUESTS,
            "So many signing requests of this org wait to be sent that no more are taken in: send the same request again"
                    + " after the time in Retry-After."),
    BUSY(HttpStatus.TOO_MANY_REQUESTS, "Too much is asked at the same time: ask again in a moment."),
    CLOUD_AWAY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Salesforce or OneSpan is not available at the moment: ask again in a moment."),
    UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The service cannot store anything at the moment: send the same request again later."),
    INTERNAL(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "StageSign failed unexpectedly: its log of this moment says why. Sending the"
                    + " same request again is safe.");

    private final HttpStatus status;
    private final String detail;

    Problem(HttpStatus status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    public HttpStatus status() {
        return status;
    }

    /** Returns the body of the answer. */
    public ProblemDetail body() {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create("urn:stagesign:problem:" + slug()));
        body.setTitle(status.getReasonPhrase());
        return body;
    }

    /** Returns the whole answer, whatever the caller accepts. */
    public ResponseEntity<Object> answer() {
        return answer(body());
    }

    /** Returns the whole answer to who may come back after this time. */
    public ResponseEntity<Object> answerIn(Duration later) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(later.toSeconds()))
                .body(body());
    }

    /** Returns the whole answer with a body that says more than {@link #body}. */
    public ResponseEntity<Object> answer(ProblemDetail body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    /** Returns what to answer when no more than the HTTP status is known. */
    static Problem of(int status) {
        return switch (status) {
            case 400 -> MALFORMED_REQUEST;
            case 401 -> UNAUTHORIZED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? MALFORMED_REQUEST : INTERNAL;
        };
    }

    private String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
