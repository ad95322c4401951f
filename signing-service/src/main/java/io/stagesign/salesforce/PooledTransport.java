package io.stagesign.salesforce;

import com.sforce.ws.ConnectorConfig;
import com.sforce.ws.transport.Transport;
import io.stagesign.cloud.Answer;
import io.stagesign.cloud.CloudHttp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.ByteArrayEntity;

/**
 * Carries one SOAP call of WSC over our pool. WSC's own transport repeats a POST on its own when a kept-alive connection
 * breaks (a file would be created twice), has no total deadline and hides the status of HTTP.
 */
final class PooledTransport implements Transport {
    private static final Pattern FAULT_CODE = Pattern.compile("<faultcode>(?:\\w+:)?(\\w{1,80})</faultcode>");

    private final CloudHttp http;
    private final String object;
    private final Consumer<String> faults;
    private final ByteArrayOutputStream request = new ByteArrayOutputStream();
    private String url = "";
    private boolean successful;

    /**
     * @param object what the call is about, for the sentence of a failure
     * @param faults is told the code of a fault, also one that WSC does not know and breaks on
     */
    PooledTransport(CloudHttp http, String object, Consumer<String> faults) {
        this.http = http;
        this.object = object;
        this.faults = faults;
    }

    @Override
    public void setConfig(ConnectorConfig config) {
        // timeouts are those of the pool; the address comes with each call
    }

    @Override
    public OutputStream connect(String endpoint, String soapAction) {
        url = endpoint;
        return request;
    }

    @Override
    public InputStream getContent() {
        HttpPost post = new HttpPost(url);
        post.setHeader("SOAPAction", "\"\"");
        post.setHeader("Accept", "text/xml");
        post.setHeader("Content-Type", "text/xml; charset=UTF-8");
        post.setEntity(new ByteArrayEntity(request.toByteArray()));
        return http.call(SalesforceFailures.CLOUD, post, this::read);
    }

    @Override
    public boolean isSuccessful() {
        return successful;
    }

    @Override
    @SuppressWarnings("NonApiType") // WSC's signature
    public OutputStream connect(String endpoint, HashMap<String, String> headers) {
        throw new UnsupportedOperationException("only SOAP");
    }

    @Override
    @SuppressWarnings("NonApiType") // WSC's signature
    public OutputStream connect(String endpoint, HashMap<String, String> headers, boolean compression) {
        throw new UnsupportedOperationException("only SOAP");
    }

    private InputStream read(Answer answer) throws IOException {
        boolean fault = answer.status() == 500;
        boolean readable = answer.contentType().contains("xml") && (fault || answer.isSuccess());
        if (!readable) {
            throw SalesforceFailures.of(answer, object);
        }
        successful = !fault;
        byte[] body = answer.bytes();
        Matcher code = FAULT_CODE.matcher(fault ? new String(body, StandardCharsets.UTF_8) : "");
        if (code.find()) {
            faults.accept(code.group(1));
        }
        return new ByteArrayInputStream(body);
    }
}
