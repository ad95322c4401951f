package io.stagesign.emulator.apex.compile;

import io.stagesign.emulator.apex.compile.Scope.Local;
import io.stagesign.emulator.apex.run.Frame;
import io.stagesign.emulator.apex.run.Method;
import io.stagesign.emulator.apex.run.VisibleNames;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the bind names of a query in text mean: the variables in scope where Database.query is called, and the fields of
 * the class (Apex Developer Guide, "Dynamic SOQL").
 */
record QueryBinds(Map<String, Local> locals, Names names) {

    private static final Set<String> METHODS = Set.of("query", "countQuery", "getQueryLocator");

    static boolean concerns(Method method) {
        return method.owner().name().equals("Database")
                && METHODS.contains(method.name())
                && method.parameters().get(0).is("String");
    }

    VisibleNames in(Frame frame) {
        return name -> value(frame, name);
    }

    private @Nullable Object value(Frame frame, String name) {
        Local local = locals.get(Method.key(name));
        if (local != null) {
            return frame.local(local.slot());
        }
        Place field = names.field(name);
        if (field == null) {
            throw VisibleNames.unknown(name);
        }
        return field.read().code().run(frame);
    }
}
