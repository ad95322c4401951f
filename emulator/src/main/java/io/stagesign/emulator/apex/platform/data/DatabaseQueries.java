package io.stagesign.emulator.apex.platform.data;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexMap;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.VisibleNames;
import io.stagesign.emulator.org.soql.QueryResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The methods of Database that take a query as text. Bind names mean the variables of the code around it, or what the map
 * of queryWithBinds holds; they are names only, not expressions (Apex Developer Guide, "Dynamic SOQL").
 */
public final class DatabaseQueries implements Library {

    private final Queries queries;
    private final AccessModes modes;

    public DatabaseQueries(Queries queries, AccessModes modes) {
        this.queries = queries;
        this.modes = modes;
    }

    @Override
    public void register(Platform platform) {
        PlatformType database = platform.existing("Database");
        String binds = ", Map<String,Object> binds, AccessLevel level)";
        database.staticMethod("List<SObject> query(String query)", call -> rows(call, around(call)))
                .staticMethod("List<SObject> query(String query, AccessLevel level)", call -> rows(call, around(call)))
                .staticMethod("List<SObject> queryWithBinds(String query" + binds, call -> rows(call, binds(call)))
                .staticMethod("Integer countQuery(String query)", call -> count(call, around(call)))
                .staticMethod("Integer countQuery(String query, AccessLevel level)", call -> count(call, around(call)))
                .staticMethod("Integer countQueryWithBinds(String query" + binds, call -> count(call, binds(call)))
                .staticMethod("Database.QueryLocator getQueryLocator(String query)", call -> locator(call))
                .staticMethod(
                        "Database.QueryLocator getQueryLocator(String query, AccessLevel level)", call -> locator(call))
                .staticMethod(
                        "Database.QueryLocator getQueryLocator(List<SObject> records)",
                        call -> new QueryLocator("", call.argument(0, ApexList.class)));
        platform.type("Database.QueryLocator", QueryLocator.class)
                .asAbstract()
                .method(
                        "String getQuery()",
                        call -> call.self(QueryLocator.class).query());
    }

    private static VisibleNames binds(Call call) {
        ApexMap binds = call.argument(1, ApexMap.class);
        return name -> value(name, binds);
    }

    private static VisibleNames around(Call call) {
        return call.execution().attachment(VisibleNames.class, DatabaseQueries::none);
    }

    /** Where no code of the program is around. */
    private static VisibleNames none() {
        return name -> {
            throw VisibleNames.unknown(name);
        };
    }

    private QueryLocator locator(Call call) {
        return new QueryLocator(call.text(0), rows(call, around(call)));
    }

    private ApexList rows(Call call, VisibleNames binds) {
        return queries.list(call.execution(), find(call, binds));
    }

    private int count(Call call, VisibleNames binds) {
        QueryResult result = find(call, binds);
        if (!result.countOnly()) {
            throw new ApexFault("QueryException", "a count query selects COUNT()");
        }
        return result.size();
    }

    private QueryResult find(Call call, VisibleNames binds) {
        QueryText text = queries.parse(call.text(0));
        Object level = call.arguments().length > 1 ? call.argument(call.arguments().length - 1) : null;
        List<@Nullable Object> values = new ArrayList<>();
        text.binds().forEach(name -> values.add(binds.value(name)));
        return queries.find(call.execution(), text, modes.level(call.execution(), level), values);
    }

    private static @Nullable Object value(String name, Map<Object, Object> binds) {
        for (Map.Entry<Object, Object> bind : binds.entrySet()) {
            if (bind.getKey().toString().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                return bind.getValue();
            }
        }
        throw VisibleNames.unknown(name);
    }
}
