package io.stagesign.emulator.apex;

import io.github.apexdevtools.apexparser.ApexParser.QueryContext;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.Completion;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.Frame;
import io.stagesign.emulator.apex.run.OrgAccess;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.apex.run.SObjectShape;
import io.stagesign.emulator.apex.run.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An org with two objects, whose queries give the records that a test puts in. */
final class SampleOrg implements OrgAccess {

    private static final Map<String, Map<String, String>> OBJECTS = Map.of(
            "Account",
                    Map.of("Id", "Id", "Name", "String", "NumberOfEmployees", "Integer", "Contacts", "List<Contact>"),
            "Contact", Map.of("Id", "Id", "LastName", "String", "AccountId", "Id", "Account", "Account"));

    final List<String> accounts = new ArrayList<>();
    final List<String> done = new ArrayList<>();
    final List<Object> binds = new ArrayList<>();

    @Override
    public @Nullable SObjectShape shape(String objectName) {
        return OBJECTS.keySet().stream()
                .filter(objectName::equalsIgnoreCase)
                .findFirst()
                .map(SampleOrg::shapeOf)
                .orElse(null);
    }

    private static SObjectShape shapeOf(String name) {
        return new SObjectShape() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public @Nullable Member member(String memberName) {
                return OBJECTS.getOrDefault(name, Map.of()).entrySet().stream()
                        .filter(entry -> entry.getKey().equalsIgnoreCase(memberName))
                        .findFirst()
                        .map(entry -> new Member(entry.getKey(), entry.getValue()))
                        .orElse(null);
            }
        };
    }

    @Override
    public boolean hasLabel(String name) {
        return name.equals("Greeting");
    }

    @Override
    public String label(Execution execution, String name) {
        return "Hello";
    }

    @Override
    public Query compile(QueryContext query) {
        String object = query.fromNameList().getText();
        if (shape(object) == null) {
            throw new ApexFault("QueryException", "sObject type '" + object + "' is not supported.");
        }
        boolean counts = query.selectList().getText().equalsIgnoreCase("count()");
        return new Query() {
            @Override
            public String type() {
                return counts ? "Integer" : object;
            }

            @Override
            public Object run(Execution execution, List<@Nullable Object> values) {
                binds.addAll(values);
                return counts ? accounts.size() : rows(execution);
            }
        };
    }

    private ApexList rows(Execution execution) {
        ApexList rows = new ApexList(execution.types().get("Account"));
        for (String name : accounts) {
            SObject row = (SObject) execution.create(execution.types().get("Account"));
            row.put("Name", name);
            rows.add(row.queried());
        }
        return rows;
    }

    @Override
    public void dml(Execution execution, Dml statement, Object records) {
        done.add(statement.operation() + ":" + statement.access() + ":" + statement.externalId());
    }

    @Override
    public Completion runAs(Execution execution, Object user, Step block, Frame frame) {
        done.add("runAs");
        return block.run(frame);
    }
}
