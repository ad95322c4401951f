package io.stagesign.emulator.lightning;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.soql.QueryOptions;
import io.stagesign.emulator.org.store.FieldValues;
import io.stagesign.emulator.org.store.Ids;
import io.stagesign.emulator.org.store.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads single records for {@code getRecord}, as the page's user sees them; the answer has the shape of the User Interface API. */
@RestController
class RecordController {
    private final Org org;
    private final PageUsers users;

    RecordController(Org org, PageUsers users) {
        this.org = org;
        this.users = users;
    }

    /** @param fields with the object in front: {@code Opportunity.Name,Opportunity.Account.Name} */
    @GetMapping("/records/{id}")
    Map<String, Object> record(@PathVariable String id, @RequestParam List<String> fields) {
        SObjectType type =
                org.schema().typeOfId(Ids.isId(id) ? Ids.full(id) : "").orElseThrow(RecordController::gone);
        List<String> paths = fields.stream()
                .map(field -> field.substring(field.indexOf('.') + 1))
                .toList();
        String selected = String.join(
                ", ", Stream.concat(Stream.of("Id"), paths.stream()).distinct().toList());
        String query = "SELECT %s FROM %s WHERE Id = '%s'".formatted(selected, type.name(), Ids.full(id));
        QueryOptions asUser =
                QueryOptions.of(org.users().userMode(users.current().id()));
        Row row = org.soql().query(query, asUser).rows().stream().findFirst().orElseThrow(RecordController::gone);
        return json(row);
    }

    private static ApiException gone() {
        return new ApiException("NOT_FOUND", "The requested resource does not exist");
    }

    private static Map<String, Object> json(Row row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        row.values().forEach((name, value) -> fields.put(name, field(value)));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("apiName", row.type().name());
        json.put("id", String.valueOf(row.get("Id")));
        json.put("fields", fields);
        return json;
    }

    private static Map<String, @Nullable Object> field(@Nullable Object value) {
        Map<String, @Nullable Object> field = new LinkedHashMap<>();
        field.put("displayValue", null);
        field.put("value", plain(value));
        return field;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Row parent) {
            return json(parent);
        }
        if (value instanceof Instant instant) {
            return FieldValues.text(instant);
        }
        if (value instanceof BigDecimal number) {
            return FieldValues.number(number);
        }
        return value instanceof LocalDate date ? date.toString() : value;
    }
}
