package io.stagesign.caller;

import io.stagesign.http.Problem;
import io.stagesign.http.ProblemWriter;
import io.stagesign.org.Org;
import io.stagesign.org.Orgs;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets an org in by its bearer token, unless it is a copy of that org, and tells the controllers which org it is. */
@Component
@Order(5)
public class OrgTokenFilter extends OncePerRequestFilter {
    /** Name of the request attribute that holds the caller's {@link io.stagesign.org.OrgId}. */
    public static final String ORG = "stagesign.org";

    private static final Logger log = LoggerFactory.getLogger(OrgTokenFilter.class);
    private static final String SCHEME = "Bearer ";

    /** The org's own id: a sandbox copies the token of the org that it was made from, but not its id. */
    private static final String OWN_ID = "StageSign-Org";

    private final Orgs orgs;
    private final ProblemWriter problems;

    OrgTokenFilter(Orgs orgs, ProblemWriter problems) {
        this.orgs = orgs;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Org> org = caller(request);
        if (org.isEmpty()) {
            log.warn("A call without the token of an org was refused");
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"StageSign\"");
            problems.write(Problem.UNAUTHORIZED, response);
            return;
        }
        if (isCopy(request, org.get())) {
            log.warn("A call of a copy of org {} was refused", org.get().name());
            problems.write(Problem.WRONG_ORG, response);
            return;
        }
        request.setAttribute(ORG, org.get().id());
        MDC.put("org", org.get().id().value());
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove("org");
        }
    }

    private static boolean isCopy(HttpServletRequest request, Org org) {
        String own = request.getHeader(OWN_ID);
        return own != null && !own.isBlank() && !org.id().value().equals(own.strip());
    }

    private Optional<Org> caller(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean bearer = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bearer ? orgs.byToken(header.substring(SCHEME.length()).strip()) : Optional.empty();
    }
}
