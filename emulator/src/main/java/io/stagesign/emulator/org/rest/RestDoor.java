package io.stagesign.emulator.org.rest;

import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.door.Gate;
import io.stagesign.emulator.org.schema.ApiException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets REST calls in: a version that is served, a session, a call left; and tells the client how many are. */
@Configuration(proxyBeanMethods = false)
class RestDoor implements WebMvcConfigurer, HandlerInterceptor {
    private static final Pattern VERSION = Pattern.compile("/services/data/v(\\d+)\\.0/.*");
    private static final int OLDEST = 31;
    private static final int NEWEST = 68;
    private static final String ACCESS = RestDoor.class.getName();

    private final Gate gate;

    RestDoor(Gate gate) {
        this.gate = gate;
    }

    /** Returns user mode of the user whose call it is. */
    static Access access(HttpServletRequest request) {
        return (Access) Objects.requireNonNull(request.getAttribute(ACCESS));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/services/data/v*/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Matcher version = VERSION.matcher(request.getRequestURI());
        int number = version.matches() ? Integer.parseInt(version.group(1)) : NEWEST + 1;
        if (number < OLDEST) {
            throw new ApiException("UNSUPPORTED_API_VERSION", "API version v" + number + ".0 is no longer supported");
        }
        if (number > NEWEST) {
            throw new ApiException("NOT_FOUND", "The requested resource does not exist");
        }
        String authorization = Objects.requireNonNullElse(request.getHeader("Authorization"), "");
        request.setAttribute(ACCESS, gate.admit(request, authorization.replaceFirst("(?i)^(Bearer|OAuth) ", "")));
        response.setHeader("Sforce-Limit-Info", "api-usage=" + gate.used() + "/" + gate.limit());
        return true;
    }
}
