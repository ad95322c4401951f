package io.stagesign.emulator.account.ceremony;

import io.stagesign.emulator.account.model.Identifiers;
import io.stagesign.emulator.account.model.Role;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Remembers in which browsers a recipient has shown who it is. */
@Component
class Browsers {
    private static final String COOKIE = "ceremony";

    /** The signing link that a browser's token is good for. */
    private final Map<String, String> linkKeys = new ConcurrentHashMap<>();

    /** Returns the cookie that lets this browser in from now on. */
    ResponseCookie admit(Role role) {
        String token = Identifiers.key();
        linkKeys.put(token, role.linkKey());
        return ResponseCookie.from(COOKIE, token)
                .httpOnly(true)
                .sameSite("Lax")
                .path("/ceremony/" + role.linkKey())
                .build();
    }

    boolean isAdmitted(HttpServletRequest request, Role role) {
        Cookie[] cookies = request.getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .anyMatch(cookie -> role.linkKey().equals(linkKeys.get(cookie.getValue())));
    }
}
