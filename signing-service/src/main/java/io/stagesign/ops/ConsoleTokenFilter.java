package io.stagesign.ops;

import io.stagesign.http.Problem;
import io.stagesign.http.ProblemWriter;
import io.stagesign.org.TokenHash;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody but the operator see and steer the console; its page itself holds nothing. */
@Component
@Order(5)
class ConsoleTokenFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(ConsoleTokenFilter.class);
    private static final String SCHEME = "Bearer ";

    private final String tokenSha256;
    private final ProblemWriter problems;

    ConsoleTokenFilter(@Value("${" + OpsTokenFilter.PROPERTY + ":}") String tokenSha256, ProblemWriter problems) {
        this.tokenSha256 = tokenSha256;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/ops/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'; form-action 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (!request.getRequestURI().startsWith("/ops/api/")) {
            chain.doFilter(request, response);
        } else if (tokenSha256.isEmpty()) {
            problems.write(Problem.CONSOLE_OFF, response);
        } else if (isOperator(request)) {
            chain.doFilter(request, response);
        } else {
            log.warn("A call of the console without the operator's token was refused");
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"StageSign operations\"");
            problems.write(Problem.NOT_THE_OPERATOR, response);
        }
    }

    private boolean isOperator(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && TokenHash.matches(header.substring(SCHEME.length()).strip(), tokenSha256);
    }
}
