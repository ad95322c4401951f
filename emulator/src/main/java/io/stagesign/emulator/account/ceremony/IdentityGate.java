package io.stagesign.emulator.account.ceremony;

import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.SigningLink;
import io.stagesign.emulator.account.model.Transactions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sends whoever has to show who it is to the page for it, before any other page of the ceremony. */
@Component
class IdentityGate implements HandlerInterceptor, WebMvcConfigurer {
    private final Transactions transactions;
    private final Browsers browsers;

    IdentityGate(Transactions transactions, Browsers browsers) {
        this.transactions = transactions;
        this.browsers = browsers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/ceremony/*", "/ceremony/*/**")
                .excludePathPatterns("/ceremony/*/identity", "/ceremony/*/identity/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String key = request.getRequestURI().split("/", -1)[2];
        boolean unknown = transactions
                .byLinkKey(key)
                .flatMap(this::role)
                .filter(role -> role.authentication().isNeeded() && !role.isLocked())
                .filter(role -> !browsers.isAdmitted(request, role))
                .isPresent();
        if (unknown) {
            response.sendRedirect("/ceremony/" + key + "/identity");
        }
        return !unknown;
    }

    private Optional<Role> role(SigningLink link) {
        return transactions.with(link.transactionId(), transaction -> transaction.role(link.roleId()));
    }
}
