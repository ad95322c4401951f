package io.stagesign.limit;

import io.stagesign.cloud.RemoteFailure;
import io.stagesign.onespan.OneSpan;
import io.stagesign.onespan.ReadyTransaction;
import io.stagesign.org.Org;
import io.stagesign.org.OrgId;
import io.stagesign.org.Orgs;
import io.stagesign.org.RequestKey;
import io.stagesign.salesforce.Salesforce;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Stands before both ports and makes no call to a cloud that said it is over a limit: an org that has used up its calls is
 * left in peace until they are back, while its OneSpan account, and every other org, goes on.
 */
@Component
class PausedClouds implements BeanPostProcessor {
    private final ObjectProvider<Orgs> orgs;
    private final ObjectProvider<Pauses> pauses;

    PausedClouds(ObjectProvider<Orgs> orgs, ObjectProvider<Pauses> pauses) {
        this.orgs = orgs;
        this.pauses = pauses;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof Salesforce) {
            return paused(bean, Salesforce.class);
        }
        return bean instanceof OneSpan ? paused(bean, OneSpan.class) : bean;
    }

    private Object paused(Object port, Class<?> type) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getDeclaringClass() == Object.class || arguments == null
                        ? invoke(port, method, arguments)
                        : call(port, type, method, arguments));
    }

    private @Nullable Object call(Object port, Class<?> type, Method method, Object[] arguments) throws Throwable {
        String door = door(type, org(arguments[0]));
        pauses.getObject().requireOpen(door);
        try {
            return invoke(port, method, arguments);
        } catch (RemoteFailure failure) {
            pauses.getObject().note(door, failure);
            throw failure;
        }
    }

    /**
     * Salesforce counts the calls to an org, OneSpan those to an account, which is the same for all who reach it with the
     * same key. The name is the same on every instance and tells no key.
     */
    private String door(Class<?> type, OrgId org) {
        Optional<Org> configured = type == OneSpan.class ? orgs.getObject().find(org) : Optional.empty();
        return type.getSimpleName() + " "
                + configured.map(PausedClouds::account).orElseGet(org::value);
    }

    private static String account(Org org) {
        String access = org.onespan().baseUrl() + "\n" + org.onespan().apiKey();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(access.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object invoke(Object port, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(port, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** The first argument of every call names the org. */
    private static OrgId org(Object first) {
        if (first instanceof RequestKey key) {
            return key.org();
        }
        return first instanceof ReadyTransaction transaction ? transaction.key().org() : (OrgId) first;
    }
}
