package io.stagesign.emulator.apex.platform.callout;

import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.Blob;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;

/** Sends a request over the network. */
final class Wire {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Returns the answer; none in time, or no connection, is Apex's CalloutException. */
    HttpResponse send(HttpRequest request, String address, Map<String, String> headers) {
        try {
            var builder = java.net.http.HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofMillis(request.timeoutMillis()))
                    .method(
                            request.method(),
                            BodyPublishers.ofByteArray(request.blob().bytes()));
            headers.forEach(builder::setHeader);
            var answer = client.send(builder.build(), BodyHandlers.ofByteArray());
            HttpResponse response = new HttpResponse();
            response.statusCode(answer.statusCode());
            answer.headers().map().forEach((name, values) -> response.headers().put(name, String.join(", ", values)));
            response.blob(new Blob(answer.body()));
            return response;
        } catch (HttpTimeoutException late) {
            throw failed("Read timed out");
        } catch (ConnectException refused) {
            throw failed("Connection refused");
        } catch (IOException broken) {
            throw failed(String.valueOf(broken.getMessage()));
        } catch (IllegalArgumentException wrong) {
            throw failed("Invalid request: " + wrong.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failed("Read timed out");
        }
    }

    private static ApexFault failed(String reason) {
        return new ApexFault("CalloutException", reason);
    }
}
