package io.stagesign.emulator.apex.platform.callout;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.Call;
import org.jspecify.annotations.Nullable;

/** HttpCalloutMock and the two mocks that answer with static resources. */
final class MockTypes implements Library {

    private final StaticResources resources;

    MockTypes(StaticResources resources) {
        this.resources = resources;
    }

    @Override
    public void register(Platform platform) {
        platform.interfaceType("HttpCalloutMock").abstractMethod("HttpResponse respond(HttpRequest request)");
        mock(platform, "StaticResourceCalloutMock").method("void setStaticResource(String name)", MockTypes::one);
        mock(platform, "MultiStaticResourceCalloutMock")
                .method("void setStaticResource(String endpoint, String name)", MockTypes::forEndpoint);
    }

    private PlatformType mock(Platform platform, String name) {
        return platform.type(name, CalloutMock.class)
                .extending("HttpCalloutMock")
                .constructor("()", call -> new CalloutMock(resources))
                .method("void setStatusCode(Integer code)", MockTypes::statusCode)
                .method("void setStatus(String status)", MockTypes::status)
                .method(
                        "void setHeader(String name, String value)",
                        call -> self(call).answer().headers().put(call.text(0), call.text(1)));
    }

    private static CalloutMock self(Call call) {
        return call.self(CalloutMock.class);
    }

    private static @Nullable Object one(Call call) {
        self(call).resource(call.text(0));
        return null;
    }

    private static @Nullable Object forEndpoint(Call call) {
        self(call).resource(call.text(0), call.text(1));
        return null;
    }

    private static @Nullable Object statusCode(Call call) {
        self(call).answer().statusCode(call.integer(0));
        return null;
    }

    private static @Nullable Object status(Call call) {
        self(call).answer().status(call.text(0));
        return null;
    }
}
