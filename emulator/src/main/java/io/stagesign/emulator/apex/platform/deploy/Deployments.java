package io.stagesign.emulator.apex.platform.deploy;

import io.stagesign.emulator.apex.platform.deploy.MetadataTypes.DeployedBy;
import io.stagesign.emulator.apex.platform.job.Transfer;
import io.stagesign.emulator.apex.platform.session.Executions;
import io.stagesign.emulator.apex.platform.session.Session;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.EnumDeclaration;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.Types;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.store.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Deploys what a transaction leaves behind once it is committed: everything, or nothing where something is wrong. */
public final class Deployments {

    private final Org org;
    private final Executions executions;
    private final MetadataRecords records;
    private final AtomicInteger numbers = new AtomicInteger();

    public Deployments(Org org, Executions executions, MetadataRecords records) {
        this.org = org;
        this.executions = executions;
        this.records = records;
    }

    /** Takes a deployment and returns its id. */
    String enqueue(Execution execution, MetadataValue.Container container, @Nullable Object callback) {
        Session session = Session.of(execution);
        if (session.isTest()) {
            throw new ApexFault("AsyncException", "Metadata cannot be deployed from within a test");
        }
        String id = Ids.full(String.format("0Af%012d", numbers.incrementAndGet()));
        List<MetadataValue.Item> items = new ArrayList<>();
        container
                .list("metadata", execution.types().get("Metadata.Metadata"))
                .forEach(item -> items.add((MetadataValue.Item) item));
        String userId = session.userId();
        org.transactions().afterCommit(() -> deploy(id, userId, items, callback));
        return id;
    }

    private void deploy(String id, String userId, List<MetadataValue.Item> items, @Nullable Object callback) {
        List<Outcome> outcomes = new ArrayList<>();
        items.forEach(item -> outcomes.add(new Outcome(item.text("fullName"), problem(item))));
        boolean good = outcomes.stream().allMatch(each -> each.problem() == null);
        if (good) {
            org.transactions().run(() -> items.forEach(records::save));
        }
        if (callback != null) {
            executions.alone(userId, true, execution -> {
                Object target = Transfer.copy(callback, execution);
                return execution.call(
                                target, "handleResult", result(execution.types(), id, outcomes), new DeployedBy(id))
                        == null;
            });
        }
    }

    /** What became of one item; the problem is absent if there is none. */
    private record Outcome(String fullName, @Nullable String problem) {}

    private @Nullable String problem(MetadataValue.Item item) {
        try {
            records.row(item);
            return null;
        } catch (ApiException wrong) {
            return wrong.reason();
        }
    }

    private static MetadataValue result(Types types, String id, List<Outcome> outcomes) {
        ApexList failures = messages(types, outcomes, false);
        ApexList successes = messages(types, outcomes, true);
        boolean good = failures.isEmpty();
        EnumDeclaration statuses =
                (EnumDeclaration) types.get("Metadata.DeployStatus").declaration();
        return new MetadataValue.Result()
                .set("id", id)
                .set("done", true)
                .set("success", good)
                .set("status", statuses.constant(good ? "Succeeded" : "Failed"))
                .set("numberComponentsTotal", outcomes.size())
                .set("numberComponentsDeployed", good ? successes.size() : 0)
                .set("numberComponentErrors", failures.size())
                .set(
                        "details",
                        new MetadataValue.Details()
                                .set("componentFailures", failures)
                                .set("componentSuccesses", successes));
    }

    private static ApexList messages(Types types, List<Outcome> outcomes, boolean good) {
        ApexList messages = new ApexList(types.get("Metadata.DeployMessage"));
        outcomes.stream()
                .filter(each -> (each.problem() == null) == good)
                .forEach(each -> messages.add(new MetadataValue.Message()
                        .set("fullName", each.fullName())
                        .set("componentType", "CustomMetadata")
                        .set("success", good)
                        .set("problem", each.problem())));
        return messages;
    }
}
