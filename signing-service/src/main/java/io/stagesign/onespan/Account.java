package io.stagesign.onespan;

import com.silanis.esl.sdk.service.PackageService;
import com.silanis.esl.sdk.service.apiclient.EventNotificationApiClient;
import io.stagesign.cloud.CloudHttp;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.org.Org;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One operation on an account. The SDK's services keep the address of a call in a field (shared, they hand out other
 * customers' documents), so each operation gets services of its own.
 */
final class Account {
    private final OneSpanRestClient rest;
    private final String baseUrl;

    Account(CloudHttp http, Org org) {
        this(http, org, Map.of(), Set.of());
    }

    /**
     * An operation that uploads documents.
     *
     * @param contents of the documents, by id
     * @param tagged the ids of those whose text tags OneSpan is to read
     */
    Account(CloudHttp http, Org org, Map<String, Path> contents, Set<String> tagged) {
        rest = new OneSpanRestClient(http, org.onespan().apiKey(), contents, tagged);
        baseUrl = org.onespan().baseUrl().toString().replaceAll("/+$", "");
    }

    /** What is done with the SDK. */
    @FunctionalInterface
    interface Operation<T> {
        T with(Account account);
    }

    PackageService packages() {
        return new PackageService(rest, baseUrl);
    }

    EventNotificationApiClient callbacks() {
        return new EventNotificationApiClient(rest, baseUrl);
    }

    /** Returns the client for what the SDK has no method for, or none that streams. */
    OneSpanRestClient rest() {
        return rest;
    }

    String url(String path) {
        return baseUrl + path;
    }

    /** Runs an operation and tells its failure as it was on the wire, whatever the SDK made of it. */
    <T> T run(Operation<T> operation) {
        try {
            return operation.with(this);
        } catch (RemoteFailure e) {
            throw e;
        } catch (RuntimeException e) {
            // the SDK's exceptions have no common type, and their messages hold whole answers
            throw rest.failure().orElseGet(OneSpanFailures::unreadable);
        }
    }

    /** Runs an operation whose object may be gone. */
    <T> Optional<T> find(Operation<T> operation) {
        try {
            return Optional.of(run(operation));
        } catch (RemoteFailure e) {
            if (rest.wasNotFound()) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
