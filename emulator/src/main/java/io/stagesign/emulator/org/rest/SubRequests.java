package io.stagesign.emulator.org.rest;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.dml.RowError;
import io.stagesign.emulator.org.dml.RowResult;
import io.stagesign.emulator.org.door.Gate;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.soql.Cursors;
import io.stagesign.emulator.org.soql.QueryOptions;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Runs the parts of a composite call: queries, and single records by id or external id. */
@Component
class SubRequests {
    private static final Pattern QUERY = Pattern.compile("(/services/data/v\\d+\\.0)/query/?\\?q=(.*)");
    private static final Pattern RECORD = Pattern.compile(
            "(/services/data/v\\d+\\.0)/sobjects/(\\w+)(?:/([^/?]+))?(?:/([^/?]+))?(?:\\?fields=(.*))?");

    private final Org org;
    private final Gate gate;
    private final Cursors cursors;
    private final Records records;
    private final JsonRows rows;

    SubRequests(Org org, Gate gate, Cursors cursors, Records records) {
        this.gate = gate;
        this.org = org;
        this.cursors = cursors;
        this.records = records;
        this.rows = new JsonRows(org);
    }

    /**
     * What a part came to.
     *
     * @param body what would be sent as JSON; absent for none
     */
    record Result(int status, @Nullable Object body) {
        boolean failed() {
            return status >= 400;
        }
    }

    /** Runs the part; what is refused is its result. */
    Result run(String method, String url, JsonNode body, Access access) {
        try {
            Matcher query = QUERY.matcher(url);
            if (method.equals("GET") && query.matches()) {
                return query(query.group(1), decoded(query.group(2)), access);
            }
            Matcher record = RECORD.matcher(url);
            if (record.matches()) {
                return record(method, record, body, access);
            }
            throw new ApiException("NOT_FOUND", "The requested resource does not exist");
        } catch (ApiException refusal) {
            return failed(List.of(RowError.of(refusal.code(), refusal.reason())));
        }
    }

    private Result query(String root, String soql, Access access) {
        gate.querying();
        Cursors.Batch batch = cursors.first(org.soql().query(soql, QueryOptions.of(access)), 2000);
        return new Result(200, new JsonRecords(root).batch(batch));
    }

    private Result record(String method, Matcher url, JsonNode body, Access access) {
        SObjectType type = records.type(url.group(2), access);
        String first = url.group(3) == null ? "" : decoded(url.group(3));
        boolean external = url.group(4) != null;
        String second = external ? decoded(url.group(4)) : "";
        return switch (method) {
            case "POST" -> saved(records.create(rows.row(type, body), access));
            case "PATCH" ->
                external
                        ? saved(records.upsert(rows.row(type, body).set(first, second), first, access))
                        : quiet(records.update(rows.row(type, body).set("Id", first), access));
            case "DELETE" ->
                quiet(records.delete(type, external ? records.idOf(type, first, second, access) : first, access));
            case "GET" ->
                new Result(
                        200,
                        new JsonRecords(url.group(1))
                                .record(records.read(
                                        type,
                                        external ? records.idOf(type, first, second, access) : first,
                                        url.group(5) == null ? "" : decoded(url.group(5)),
                                        access)));
            default -> throw new ApiException("METHOD_NOT_ALLOWED", "HTTP Method '" + method + "' not allowed.");
        };
    }

    private static Result saved(RowResult result) {
        return result.success()
                ? new Result(result.created() ? 201 : 200, SObjectController.body(result))
                : failed(result.errors());
    }

    private static Result quiet(RowResult result) {
        return result.success() ? new Result(204, null) : failed(result.errors());
    }

    private static Result failed(List<RowError> errors) {
        return new Result(RestErrors.status(errors.get(0).code()), RestErrors.body(errors));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
