package io.stagesign.emulator.org.rest;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.door.Gate;
import io.stagesign.emulator.org.door.Notes;
import io.stagesign.emulator.org.soql.Cursors;
import io.stagesign.emulator.org.soql.QueryOptions;
import io.stagesign.emulator.org.soql.QueryResult;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Queries, in batches. */
@RestController
@RequestMapping("/services/data/{version}")
class QueryController {
    private static final Pattern BATCH_SIZE = Pattern.compile("batchSize=(\\d+)");
    private static final int MOST = 2000;
    private static final int LEAST = 200;

    private final Org org;
    private final Gate gate;
    private final Cursors cursors;
    private final Notes notes;

    QueryController(Org org, Gate gate, Cursors cursors, Notes notes) {
        this.gate = gate;
        this.org = org;
        this.cursors = cursors;
        this.notes = notes;
    }

    @GetMapping("/query")
    Map<String, @Nullable Object> query(
            @PathVariable String version,
            @RequestParam String q,
            @RequestHeader(name = "Sforce-Query-Options", defaultValue = "") String options,
            HttpServletRequest request) {
        return first(version, q, options, QueryOptions.of(RestDoor.access(request)));
    }

    @GetMapping("/queryAll")
    Map<String, @Nullable Object> queryAll(
            @PathVariable String version,
            @RequestParam String q,
            @RequestHeader(name = "Sforce-Query-Options", defaultValue = "") String options,
            HttpServletRequest request) {
        return first(
                version, q, options, QueryOptions.of(RestDoor.access(request)).withAllRows());
    }

    @GetMapping("/query/{locator}")
    Map<String, @Nullable Object> more(@PathVariable String version, @PathVariable String locator) {
        notes.call("queryMore", locator);
        return new JsonRecords("/services/data/" + version).batch(cursors.next(locator));
    }

    private Map<String, @Nullable Object> first(String version, String q, String headers, QueryOptions options) {
        notes.query(q);
        gate.querying();
        QueryResult result = org.soql().query(q, options);
        return new JsonRecords("/services/data/" + version).batch(cursors.first(result, batchSize(headers)));
    }

    private static int batchSize(String options) {
        Matcher wanted = BATCH_SIZE.matcher(options);
        return wanted.find() ? Math.max(LEAST, Math.min(MOST, Integer.parseInt(wanted.group(1)))) : MOST;
    }
}
