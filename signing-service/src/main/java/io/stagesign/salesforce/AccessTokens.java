package io.stagesign.salesforce;

import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.org.Org;
import io.stagesign.org.OrgId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * One session per org, shared by all workers until the org refuses it (Salesforce tells no lifetime). Workers that need a
 * new one at the same time wait for the same call, and share its failure too.
 */
final class AccessTokens {
    private final Function<Org, AccessToken> login;
    private final Map<OrgId, CompletableFuture<AccessToken>> sessions = new ConcurrentHashMap<>();

    AccessTokens(Function<Org, AccessToken> login) {
        this.login = login;
    }

    /** Makes a call within a session; once more in a new one when the org says that the first has expired. */
    <T> T use(Org org, Function<AccessToken, T> call) {
        AccessToken token = get(org);
        try {
            return call.apply(token);
        } catch (SessionExpired e) {
            forget(org, token);
            return useNew(org, call);
        }
    }

    private <T> T useNew(Org org, Function<AccessToken, T> call) {
        AccessToken token = get(org);
        try {
            return call.apply(token);
        } catch (SessionExpired e) {
            forget(org, token);
            throw new RemoteFailure(
                    Help.TRY_AGAIN,
                    "Salesforce refuses a session that it has just opened. If this goes on: let the external client app"
                            + " issue opaque access tokens, not JWT-based ones.",
                    e);
        }
    }

    private AccessToken get(Org org) {
        CompletableFuture<AccessToken> mine = new CompletableFuture<>();
        CompletableFuture<AccessToken> session = sessions.putIfAbsent(org.id(), mine);
        if (session != null) {
            return result(session);
        }
        try {
            mine.complete(login.apply(org));
        } catch (RuntimeException e) {
            sessions.remove(org.id(), mine);
            mine.completeExceptionally(e);
        }
        return result(mine);
    }

    private void forget(Org org, AccessToken token) {
        sessions.computeIfPresent(org.id(), (id, session) -> isOf(session, token) ? null : session);
    }

    private static boolean isOf(CompletableFuture<AccessToken> session, AccessToken token) {
        return session.isDone()
                && !session.isCompletedExceptionally()
                && session.join().equals(token);
    }

    private static AccessToken result(CompletableFuture<AccessToken> session) {
        try {
            return session.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RemoteFailure failure ? failure : e;
        }
    }
}
