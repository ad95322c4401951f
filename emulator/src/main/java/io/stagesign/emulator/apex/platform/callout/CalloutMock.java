package io.stagesign.emulator.apex.platform.callout;

import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.Blob;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A StaticResourceCalloutMock or MultiStaticResourceCalloutMock: answers with files of the package. */
final class CalloutMock {

    private final StaticResources resources;
    private final Map<String, String> resourceByEndpoint = new HashMap<>();
    private final HttpResponse answer = new HttpResponse();
    private @Nullable String resourceForAll;

    CalloutMock(StaticResources resources) {
        this.resources = resources;
    }

    HttpResponse answer() {
        return answer;
    }

    void resource(String name) {
        resourceForAll = name;
    }

    void resource(String endpoint, String name) {
        resourceByEndpoint.put(endpoint, name);
    }

    HttpResponse respond(HttpRequest request) {
        String resource = resourceForAll == null ? resourceByEndpoint.get(request.endpoint()) : resourceForAll;
        if (resource == null) {
            throw new ApexFault("CalloutException", "No static resource is set for " + request.endpoint());
        }
        HttpResponse response = new HttpResponse();
        response.statusCode(answer.statusCode());
        response.status(answer.status());
        response.headers().putAll(answer.headers());
        response.blob(new Blob(resources.content(resource)));
        return response;
    }
}
