package io.stagesign.filing;

import io.stagesign.filing.FiledChecks.Due;
import io.stagesign.job.Next;
import io.stagesign.job.OrgJob;
import io.stagesign.org.OrgId;
import io.stagesign.org.RecordId;
import io.stagesign.salesforce.Salesforce;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks whether what was filed is still there: who deletes a signed contract should not be the only one who knows. */
@Component
class FiledSweep implements OrgJob {
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMinutes(1);

    private final FiledChecks checks;
    private final FiledRecord record;
    private final Salesforce salesforce;

    FiledSweep(FiledChecks checks, FiledRecord record, Salesforce salesforce) {
        this.checks = checks;
        this.record = record;
        this.salesforce = salesforce;
    }

    @Override
    public String name() {
        return "filed-sweep";
    }

    @Override
    public Next run(OrgId org) {
        List<Due> due = checks.due(org);
        if (!due.isEmpty()) {
            Set<RecordId> opportunities = due.stream().map(Due::opportunity).collect(Collectors.toSet());
            Map<RecordId, Set<RecordId>> files = salesforce.filesOn(org, opportunities);
            due.forEach(each -> record.checked(each, Optional.ofNullable(files.get(each.opportunity()))));
        }
        return Next.after(due.size() == FiledChecks.AT_ONCE ? SOON : EVERY);
    }
}
