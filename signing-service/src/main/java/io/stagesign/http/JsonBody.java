package io.stagesign.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body of a call: a JSON object, of which everything that is wrong is told at once. */
public final class JsonBody {
    private JsonBody() {}

    /**
     * Reads a body.
     *
     * @throws Refused when it is no JSON object, or when {@code reader} refused a field
     */
    public static <T> T read(byte @Nullable [] body, Function<JsonFields, T> reader) {
        JsonNode tree = JsonMapper.shared().readTree(body == null ? new byte[0] : body);
        if (!tree.isObject()) {
            throw new Refused(Problem.MALFORMED_REQUEST);
        }
        List<FieldError> errors = new ArrayList<>();
        T read = reader.apply(new JsonFields(tree, errors));
        if (!errors.isEmpty()) {
            throw Refused.invalid(errors);
        }
        return read;
    }
}
