package io.stagesign.emulator.org.trigger;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.dml.Change;
import io.stagesign.emulator.org.dml.Operation;
import io.stagesign.emulator.org.dml.TriggerBatch;
import io.stagesign.emulator.org.dml.TriggerRunner;
import io.stagesign.emulator.org.store.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does what the package's trigger and queueable do, so that the org behaves before it runs their Apex: an opportunity
 * that enters the stage of an active rule gets a signing request, and the service is told of it after the commit.
 */
public final class StageTriggerStandIn implements TriggerRunner, AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Org org;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final ExecutorService queue = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "org-queueables");
        thread.setDaemon(true);
        return thread;
    });

    public StageTriggerStandIn(Org org) {
        this.org = org;
    }

    @Override
    public void run(TriggerBatch batch) {
        boolean saved = batch.operation() == Operation.INSERT || batch.operation() == Operation.UPDATE;
        if (batch.type().name().equals("Opportunity") && !batch.before() && saved) {
            batch.changes().stream()
                    .filter(change -> change.changes("StageName"))
                    .forEach(this::request);
        }
    }

    private void request(Change change) {
        Row opportunity = change.requireNew();
        rule(opportunity).ifPresent(rule -> {
            Map<String, @Nullable Object> settings = settings(rule);
            Map<String, Object> values = new LinkedHashMap<>();
            values.put(ours("Opportunity__c"), opportunity.requireId());
            values.put(ours("RequestKey__c"), key(opportunity, rule));
            values.put(ours("Status__c"), "Requested");
            values.put(ours("Rule__c"), Objects.requireNonNull(rule.text("DeveloperName")));
            values.put(ours("RuleSettings__c"), JSON.writeValueAsString(settings));
            String id = org.insert(ours("SigningRequest__c"), values);
            String body = JSON.writeValueAsString(
                    Map.of("signingRequestId", id, "opportunityId", opportunity.requireId(), "rule", settings));
            org.transactions().afterCommit(() -> queue.execute(() -> post(id, body)));
        });
    }

    private Optional<Row> rule(Row opportunity) {
        String query = "SELECT FIELDS(ALL) FROM " + ours("SigningRule__mdt") + " WHERE " + ours("IsActive__c")
                + " = true ORDER BY " + ours("SortOrder__c") + " NULLS LAST, DeveloperName LIMIT 200";
        return org.query(query).stream()
                .filter(rule -> Objects.equals(rule.get(ours("Stage__c")), opportunity.get("StageName")))
                .filter(rule -> fits(rule.text(ours("RecordType__c")), opportunity.text("RecordTypeId")))
                .findFirst();
    }

    private boolean fits(@Nullable String wanted, @Nullable String recordTypeId) {
        return wanted == null
                || (recordTypeId != null
                        && org.store()
                                .live(recordTypeId)
                                .filter(type -> wanted.equals(type.get("DeveloperName")))
                                .isPresent());
    }

    /** The number of the stage entry is one more than the requests that the rule made for the opportunity before. */
    private String key(Row opportunity, Row rule) {
        int before = org.query("SELECT Id FROM " + ours("SigningRequest__c") + " WHERE " + ours("Opportunity__c")
                        + " = '" + opportunity.id() + "' AND " + ours("Rule__c") + " = '" + rule.get("DeveloperName")
                        + "'")
                .size();
        return opportunity.id() + ":" + rule.get("DeveloperName") + ":" + (before + 1);
    }

    private Map<String, @Nullable Object> settings(Row rule) {
        String roles = Objects.requireNonNullElse(rule.text(ours("SignerRoles__c")), "");
        Map<String, @Nullable Object> settings = new LinkedHashMap<>();
        settings.put("name", rule.get("DeveloperName"));
        settings.put("stage", rule.get(ours("Stage__c")));
        settings.put("documents", Objects.requireNonNullElse(rule.get(ours("Documents__c")), "All"));
        settings.put("namePattern", rule.get(ours("NamePattern__c")));
        settings.put(
                "signerRoles",
                List.of(roles.split(";", -1)).stream()
                        .map(String::strip)
                        .filter(role -> !role.isEmpty())
                        .toList());
        settings.put("signingOrder", Objects.requireNonNullElse(rule.get(ours("SigningOrder__c")), "Parallel"));
        Object days = rule.get(ours("ExpiresAfterDays__c"));
        settings.put("expiresAfterDays", days instanceof BigDecimal number ? number.intValue() : null);
        settings.put("language", rule.get(ours("Language__c")));
        settings.put("subject", rule.get(ours("Subject__c")));
        settings.put("message", rule.get(ours("Message__c")));
        return settings;
    }

    private void post(String requestId, String body) {
        HttpRequest post = HttpRequest.newBuilder(org.settings().serviceUri().resolve("/api/v1/signing-requests"))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + org.settings().orgToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(post, BodyHandlers.ofString());
            if (answer.statusCode() != 202) {
                failed(requestId, "The signing service answered with status " + answer.statusCode() + ".");
            }
        } catch (IOException unreachable) {
            failed(requestId, "The signing service could not be reached.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void failed(String requestId, String reason) {
        if (org.store().reading(() -> org.store().live(requestId)).isPresent()) {
            org.update(requestId, Map.of(ours("StatusReason__c"), reason, ours("DispatchAttempts__c"), 1));
        }
    }

    private String ours(String name) {
        return org.packaged(name);
    }

    @Override
    public void close() {
        queue.shutdownNow();
    }
}
