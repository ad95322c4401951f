package io.stagesign.emulator.apex.lib.text;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.Call;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** URL: the parts of an address. */
final class UrlType implements Library {

    @Override
    public void register(Platform platform) {
        PlatformType url = platform.type("URL", URI.class)
                .constructor("(String spec)", call -> parse(call.text(0)))
                .constructor(
                        "(URL context, String spec)",
                        call -> call.argument(0, URI.class).resolve(relative(call.text(1))));
        url.method("String getProtocol()", call -> self(call).getScheme())
                .method("String getHost()", call -> orEmpty(self(call).getHost()))
                .method("Integer getPort()", call -> self(call).getPort())
                .method("Integer getDefaultPort()", call -> defaultPort(self(call)))
                .method("String getAuthority()", call -> self(call).getRawAuthority())
                .method("String getUserInfo()", call -> self(call).getRawUserInfo())
                .method("String getPath()", call -> orEmpty(self(call).getRawPath()))
                .method("String getQuery()", call -> self(call).getRawQuery())
                .method("String getFile()", call -> file(self(call)))
                .method("String getRef()", call -> self(call).getRawFragment())
                .method("String toExternalForm()", call -> self(call).toString())
                .method("Boolean sameFile(URL other)", call -> sameFile(self(call), call.argument(0, URI.class)));
    }

    private static URI self(Call call) {
        return call.self(URI.class);
    }

    private static URI parse(String spec) {
        URI uri = relative(spec);
        if (uri.getScheme() == null) {
            throw new ApexFault("StringException", "no protocol: " + spec);
        }
        return uri;
    }

    private static URI relative(String spec) {
        try {
            return new URI(spec);
        } catch (URISyntaxException malformed) {
            throw new ApexFault("StringException", "Invalid URL: " + spec);
        }
    }

    private static String orEmpty(@Nullable String part) {
        return Objects.requireNonNullElse(part, "");
    }

    private static int defaultPort(URI uri) {
        return switch (uri.getScheme()) {
            case "https" -> 443;
            case "http" -> 80;
            case "ftp" -> 21;
            default -> -1;
        };
    }

    private static String file(URI uri) {
        return orEmpty(uri.getRawPath()) + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private static boolean sameFile(URI one, URI other) {
        return Objects.equals(one.getScheme(), other.getScheme())
                && Objects.equals(one.getRawAuthority(), other.getRawAuthority())
                && file(one).equals(file(other));
    }
}
