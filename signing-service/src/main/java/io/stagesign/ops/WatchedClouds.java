package io.stagesign.ops;

import io.stagesign.onespan.OneSpan;
import io.stagesign.onespan.ReadyTransaction;
import io.stagesign.org.OrgId;
import io.stagesign.org.RequestKey;
import io.stagesign.salesforce.Salesforce;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Stands between the jobs and both ports, and notes how every call ends. */
@Component
class WatchedClouds implements BeanPostProcessor, Ordered {
    private final ObjectProvider<CloudCalls> calls;

    WatchedClouds(ObjectProvider<CloudCalls> calls) {
        this.calls = calls;
    }

    /** Within the pauses for limits: only calls that are made are watched. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof Salesforce) {
            return watched(bean, Salesforce.class, "salesforce");
        }
        return bean instanceof OneSpan ? watched(bean, OneSpan.class, "onespan") : bean;
    }

    private Object watched(Object port, Class<?> type, String cloud) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getDeclaringClass() == Object.class || arguments == null
                        ? invoke(port, method, arguments)
                        : call(port, cloud, method, arguments));
    }

    private @Nullable Object call(Object port, String cloud, Method method, Object[] arguments) throws Throwable {
        long start = System.nanoTime();
        Throwable failure = null;
        try {
            return invoke(port, method, arguments);
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        } finally {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            calls.getObject().note(cloud, org(arguments[0]), method.getName(), took, failure);
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
