package io.stagesign.cloud;

import io.stagesign.cloud.RemoteFailure.Help;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;

/**
 * Calls clouds over one pool of connections. Every call has a connect, a read and a total deadline and is made exactly
 * once: nothing is repeated, no redirect is followed (it could carry a token to another host), no cookie is kept (orgs
 * share the pool).
 */
public final class CloudHttp implements AutoCloseable {
    private static final int CONNECTIONS = 64;
    private static final int CONNECTIONS_PER_HOST = 16;
    private static final int IDLE_BEFORE_CHECK_MILLIS = 500;

    private final CloudSettings settings;
    private final Deadlines deadlines = new Deadlines();
    private final CloseableHttpClient client;

    public CloudHttp(CloudSettings settings) {
        this.settings = settings;
        this.client = client(settings);
    }

    /** Turns an answer into what the caller wants, or throws a {@link RemoteFailure}. */
    @FunctionalInterface
    public interface AnswerReader<T> {
        T read(Answer answer) throws IOException;
    }

    /**
     * Makes a call.
     *
     * @param cloud its name in the sentences of failures
     * @param reader runs within the deadline; the connection is free again afterwards
     * @throws RemoteFailure that can be tried again when no complete answer came, or what {@code reader} throws
     */
    public <T> T call(String cloud, HttpUriRequest request, AnswerReader<T> reader) {
        Deadlines.Deadline deadline = deadlines.start(settings.callDeadline(), request::abort);
        try (deadline;
                CloseableHttpResponse response = client.execute(request)) {
            return reader.read(new Answer(cloud, response));
        } catch (IOException e) {
            boolean late = deadline.hasPassed() || e instanceof InterruptedIOException;
            String what = late ? " did not answer in time." : " could not be reached, or the connection broke.";
            throw new RemoteFailure(Help.TRY_AGAIN, cloud + what, e);
        }
    }

    /** Returns how many bytes a file from a cloud may have. */
    public long maxFileSize() {
        return settings.maxFileSize().toBytes();
    }

    /** Ends every call that is under way, and each that is still made: it fails as if no answer had come. */
    public void end() {
        deadlines.strike();
    }

    @Override
    public void close() throws IOException {
        deadlines.close();
        client.close();
    }

    private static CloseableHttpClient client(CloudSettings settings) {
        PoolingHttpClientConnectionManager pool = new PoolingHttpClientConnectionManager();
        pool.setMaxTotal(CONNECTIONS);
        pool.setDefaultMaxPerRoute(CONNECTIONS_PER_HOST);
        // a connection that the cloud closed meanwhile is noticed before a request is spent on it
        pool.setValidateAfterInactivity(IDLE_BEFORE_CHECK_MILLIS);
        return HttpClients.custom()
                .setConnectionManager(pool)
                .setDefaultRequestConfig(timeouts(settings))
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("StageSign")
                .build();
    }

    private static RequestConfig timeouts(CloudSettings settings) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(millis(settings.connectTimeout()))
                .setConnectTimeout(millis(settings.connectTimeout()))
                .setSocketTimeout(millis(settings.readTimeout()))
                .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
                .build();
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
