package io.stagesign.emulator.org.dml;

import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.store.Row;
import io.stagesign.emulator.org.store.Store;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** An opportunity's probability, forecast category and closed state follow its stage; its fiscal period its close date. */
final class OpportunityRule implements ObjectRule {
    private static final String PIPELINE = "Pipeline";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Map<String, Stage> STAGES = Map.of(
            "Prospecting", new Stage(10, PIPELINE, false, false),
            "Qualification", new Stage(20, PIPELINE, false, false),
            "Proposal", new Stage(60, PIPELINE, false, false),
            "Negotiation", new Stage(80, PIPELINE, false, false),
            "Closed Won", new Stage(100, "Closed", true, true),
            "Closed Lost", new Stage(0, "Omitted", true, false));
    private static final Stage UNKNOWN = new Stage(0, PIPELINE, false, false);

    private final Store store;
    private final Saving saving;
    private final StageHistory history;

    OpportunityRule(Store store, Saving saving, StageHistory history) {
        this.store = store;
        this.saving = saving;
        this.history = history;
    }

    private record Stage(int probability, String forecast, boolean closed, boolean won) {}

    @Override
    public void beforeSave(Change change, Access access) {
        Row row = change.requireNew();
        if (change.changes("StageName")) {
            enterStage(
                    change, row, STAGES.getOrDefault(Objects.requireNonNullElse(row.text("StageName"), ""), UNKNOWN));
        }
        if (row.get("Amount") instanceof BigDecimal amount && row.get("Probability") instanceof BigDecimal percent) {
            row.set("ExpectedRevenue", amount.multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP));
        } else {
            row.set("ExpectedRevenue", null);
        }
        if (row.get("CloseDate") instanceof LocalDate date) {
            int quarter = (date.getMonthValue() + 2) / 3;
            row.set("FiscalYear", date.getYear()).set("FiscalQuarter", quarter);
            row.set("Fiscal", date.getYear() + " " + quarter);
        }
        checkRecordType(change, row);
    }

    @Override
    public void afterSave(Change change, Access access) {
        history.keep(change, access);
    }

    private void enterStage(Change change, Row row, Stage stage) {
        row.set("IsClosed", stage.closed()).set("IsWon", stage.won());
        row.set("ForecastCategory", stage.forecast());
        row.set("LastStageChangeDate", change.oldRow() == null ? null : saving.now());
        if (!change.changes("Probability") || row.get("Probability") == null) {
            row.set("Probability", BigDecimal.valueOf(stage.probability()));
        }
        if (!change.changes("ForecastCategoryName") || row.get("ForecastCategoryName") == null) {
            row.set("ForecastCategoryName", stage.forecast());
        }
    }

    private void checkRecordType(Change change, Row row) {
        String id = row.text("RecordTypeId");
        Optional<Row> recordType = id == null ? Optional.empty() : store.live(id);
        if (recordType.isPresent() && !"Opportunity".equals(recordType.get().text("SobjectType"))) {
            change.addError(RowError.of(
                    "INVALID_CROSS_REFERENCE_KEY",
                    "Record Type ID: this ID value isn't valid for the user: " + id,
                    "RecordTypeId"));
        }
    }
}
