package io.stagesign.emulator.org.dml;

import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.schema.Schema;
import io.stagesign.emulator.org.store.Row;
import java.util.List;

/** Keeps what an opportunity's stage, amount, probability and close date were: one line whenever one of them changes. */
final class StageHistory {
    private static final List<String> WATCHED = List.of("StageName", "Amount", "Probability", "CloseDate");
    private static final List<String> KEPT =
            List.of("StageName", "Amount", "ExpectedRevenue", "Probability", "CloseDate", "ForecastCategory");

    private final Schema schema;
    private final Saving saving;

    StageHistory(Schema schema, Saving saving) {
        this.schema = schema;
        this.saving = saving;
    }

    void keep(Change change, Access access) {
        if (WATCHED.stream().noneMatch(change::changes)) {
            return;
        }
        Row opportunity = change.requireNew();
        Row old = change.oldRow();
        Row line = new Row(schema.require("OpportunityHistory")).set("OpportunityId", opportunity.id());
        KEPT.forEach(field -> line.set(field, opportunity.get(field)));
        line.set("PrevAmount", old == null ? null : old.get("Amount"));
        line.set("PrevCloseDate", old == null ? null : old.get("CloseDate"));
        saving.insert(line, access);
    }
}
