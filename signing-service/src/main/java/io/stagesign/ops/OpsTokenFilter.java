package io.stagesign.ops;

import io.stagesign.org.TokenHash;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells an operator, who has a token, from everybody else: only the operator sees details, which name orgs. */
@Component
class OpsTokenFilter extends OncePerRequestFilter {
    static final String PROPERTY = "stagesign.ops-token-sha256";

    private static final String SCHEME = "Bearer ";

    private final String tokenSha256;

    OpsTokenFilter(@Value("${" + PROPERTY + ":}") String tokenSha256) {
        this.tokenSha256 = tokenSha256;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return tokenSha256.isEmpty() || !request.getRequestURI().startsWith("/actuator");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean known = header != null
                && header.startsWith(SCHEME)
                && TokenHash.matches(header.substring(SCHEME.length()), tokenSha256);
        chain.doFilter(known ? new OperatorRequest(request) : request, response);
    }

    /** A request of somebody whom the health endpoint takes for authorized. */
    private static final class OperatorRequest extends HttpServletRequestWrapper {
        private OperatorRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable Principal getUserPrincipal() {
            return () -> "operator";
        }
    }
}
