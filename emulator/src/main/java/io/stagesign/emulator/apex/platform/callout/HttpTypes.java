package io.stagesign.emulator.apex.platform.callout;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.Blob;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.schema.ForceApp;
import io.stagesign.emulator.org.schema.MetadataFiles;
import org.jspecify.annotations.Nullable;

/** Http, HttpRequest, HttpResponse and the mocks (Apex Developer Guide, "Invoking HTTP Callouts"). */
public final class HttpTypes implements Library {

    private final Callouts callouts;
    private final StaticResources resources;

    public HttpTypes(Org org) {
        ForceApp app = org.app();
        MetadataFiles files = app == null ? null : app.metadata();
        this.resources = new StaticResources(files);
        this.callouts = new Callouts(new NamedCredentials(org, files));
    }

    /** Marks the one value of Http. */
    private record Client() {}

    @Override
    public void register(Platform platform) {
        platform.exception("CalloutException");
        platform.type("Http", Client.class)
                .constructor("()", call -> new Client())
                .method(
                        "HttpResponse send(HttpRequest request)",
                        call -> callouts.send(call.execution(), call.argument(0, HttpRequest.class)));
        request(message(platform.type("HttpRequest", HttpRequest.class).constructor("()", call -> new HttpRequest())));
        response(message(
                platform.type("HttpResponse", HttpResponse.class).constructor("()", call -> new HttpResponse())));
        new MockTypes(resources).register(platform);
    }

    private static PlatformType message(PlatformType type) {
        return type.method("String getHeader(String name)", call -> self(call).header(call.text(0)))
                .method(
                        "void setHeader(String name, String value)",
                        call -> self(call).headers().put(call.text(0), call.text(1)))
                .method("String getBody()", call -> self(call).body())
                .method("Blob getBodyAsBlob()", call -> self(call).blob())
                .method("void setBody(String body)", HttpTypes::setBody)
                .method("void setBodyAsBlob(Blob body)", HttpTypes::setBlob);
    }

    private static void request(PlatformType type) {
        type.method("String getEndpoint()", call -> request(call).endpoint())
                .method(
                        "void setEndpoint(String endpoint)",
                        call -> set(() -> request(call).endpoint(call.text(0))))
                .method("String getMethod()", call -> request(call).method())
                .method(
                        "void setMethod(String method)",
                        call -> set(() -> request(call).method(call.text(0))))
                .method("void setTimeout(Integer millis)", HttpTypes::setTimeout);
    }

    private static void response(PlatformType type) {
        type.method("Integer getStatusCode()", call -> response(call).statusCode())
                .method(
                        "void setStatusCode(Integer code)",
                        call -> set(() -> response(call).statusCode(call.integer(0))))
                .method("String getStatus()", call -> response(call).status())
                .method(
                        "void setStatus(String status)",
                        call -> set(() -> response(call).status(call.text(0))))
                .method(
                        "List<String> getHeaderKeys()",
                        call -> new ApexList(
                                call.execution().types().get("String"),
                                response(call).headers().keySet()));
    }

    private static Message self(Call call) {
        return call.self(Message.class);
    }

    private static HttpRequest request(Call call) {
        return call.self(HttpRequest.class);
    }

    private static HttpResponse response(Call call) {
        return call.self(HttpResponse.class);
    }

    private static @Nullable Object set(Runnable setting) {
        setting.run();
        return null;
    }

    private static @Nullable Object setBody(Call call) {
        self(call).body((String) call.argument(0));
        return null;
    }

    private static @Nullable Object setBlob(Call call) {
        self(call).blob(call.argument(0, Blob.class));
        return null;
    }

    private static @Nullable Object setTimeout(Call call) {
        int millis = call.integer(0);
        if (millis < 1 || millis > HttpRequest.LONGEST_TIMEOUT) {
            throw new ApexFault("CalloutException", "Invalid timeout: " + millis);
        }
        request(call).timeoutMillis(millis);
        return null;
    }
}
