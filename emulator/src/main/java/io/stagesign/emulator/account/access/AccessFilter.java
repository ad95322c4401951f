package io.stagesign.emulator.account.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets only clients of the account call {@code /api}; a signer's session may do no more than sign documents and upload what is asked for. */
public final class AccessFilter extends OncePerRequestFilter {
    /** The cookie that holds a signer's session. */
    public static final String SESSION = "ESIGNLIVE_SESSION_ID";

    private final Access access;
    private final SignerSessions sessions;

    public AccessFilter(Access access, SignerSessions sessions) {
        this.access = access;
        this.sessions = sessions;
    }

    /** Returns whose session came with the request, if one did. */
    public static Optional<SignerSessions.Grant> signer(HttpServletRequest request, SignerSessions sessions) {
        @Nullable Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(SESSION))
                        .flatMap(cookie -> sessions.session(cookie.getValue()).stream())
                        .findFirst();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (access.admits(request.getHeader(HttpHeaders.AUTHORIZATION)) || signs(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(Unauthorised.json().toString().getBytes(UTF_8));
    }

    private boolean signs(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean uploads = path.contains("/attachment/") && !request.getMethod().equals("GET");
        return (path.endsWith("/documents/signed_documents") || uploads)
                && signer(request, sessions).isPresent();
    }
}
