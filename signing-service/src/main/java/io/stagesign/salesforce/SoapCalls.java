package io.stagesign.salesforce;

import com.sforce.soap.partner.PartnerConnection;
import com.sforce.soap.partner.fault.ApiFault;
import com.sforce.ws.ConnectionException;
import com.sforce.ws.ConnectorConfig;
import io.stagesign.cloud.CloudHttp;
import io.stagesign.org.Org;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes records through WSC. A connection serves one call: it is not safe to share, and costs nothing.
 */
final class SoapCalls {
    private final CloudHttp http;
    private final AccessTokens tokens;

    SoapCalls(CloudHttp http, AccessTokens tokens) {
        this.http = http;
        this.tokens = tokens;
    }

    /** What to do with a connection; it is done again from the start when the session turns out to have expired. */
    @FunctionalInterface
    interface Call<T> {
        T on(PartnerConnection connection) throws ConnectionException;
    }

    /** @param object what the call is about, for the sentence of a failure */
    <T> T call(Org org, String object, Call<T> call) {
        return tokens.use(org, token -> attempt(token, object, call));
    }

    private <T> T attempt(AccessToken token, String object, Call<T> call) {
        List<String> faults = new ArrayList<>(1);
        ConnectorConfig config = new ConnectorConfig();
        config.setSessionId(token.value());
        config.setServiceEndpoint(token.soapEndpoint());
        config.setTransportFactory(() -> new PooledTransport(http, object, faults::add));
        try {
            return call.on(new PartnerConnection(config));
        } catch (ConnectionException e) {
            // without a fault also when WSC does not know the code of a row: it may have been saved
            throw faults.isEmpty()
                    ? SalesforceFailures.unclear()
                    : SalesforceFailures.of(faults.get(faults.size() - 1), message(e), object);
        }
    }

    private static @Nullable String message(ConnectionException e) {
        return e instanceof ApiFault fault ? fault.getExceptionMessage() : e.getMessage();
    }
}
