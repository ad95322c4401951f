package io.stagesign.salesforce;

import io.stagesign.cloud.CloudHttp;
import io.stagesign.cloud.CloudHttp.AnswerReader;
import io.stagesign.org.Org;
import java.util.function.Function;
import org.apache.http.client.methods.HttpUriRequest;

/** Moves bytes over REST: WSC would hold a file ten times in memory. */
final class RestCalls {
    private final CloudHttp http;
    private final AccessTokens tokens;

    RestCalls(CloudHttp http, AccessTokens tokens) {
        this.http = http;
        this.tokens = tokens;
    }

    /**
     * Makes a call, once more when the session turns out to have expired.
     *
     * @param object what the call is about, for the sentence of a failure
     * @param request makes the request for a session
     * @param reader of a successful answer
     */
    <T> T call(Org org, String object, Function<AccessToken, HttpUriRequest> request, AnswerReader<T> reader) {
        return tokens.use(org, token -> {
            HttpUriRequest made = request.apply(token);
            made.setHeader("Authorization", token.bearer());
            return http.call(SalesforceFailures.CLOUD, made, answer -> {
                if (!answer.isSuccess()) {
                    throw SalesforceFailures.of(answer, object);
                }
                return reader.read(answer);
            });
        });
    }
}
