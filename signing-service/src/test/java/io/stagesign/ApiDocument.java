package io.stagesign;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API in docs/api, with its references followed. */
public final class ApiDocument {
    private static final Path FILE = Path.of("../docs/api/signing-service.yaml");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode root;

    public ApiDocument() {
        YamlMapFactoryBean yaml = new YamlMapFactoryBean();
        yaml.setResources(new FileSystemResource(FILE));
        root = JSON.valueToTree(Objects.requireNonNull(yaml.getObject()));
    }

    /** An operation, such as {@code post /api/v1/signing-requests}. */
    record Operation(String method, String path, JsonNode description) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** A request body and the answer that the document promises for it; an answer without a body is absent. */
    record Example(
            Operation operation,
            String name,
            JsonNode request,
            int status,
            @Nullable JsonNode answer) {
        @Override
        public String toString() {
            return operation + " " + name;
        }
    }

    List<Operation> operations() {
        return root.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Operation(method.getKey(), path.getKey(), method.getValue())))
                .toList();
    }

    /** Returns every documented problem by its type. */
    Map<String, JsonNode> problems() {
        Map<String, JsonNode> problems = new TreeMap<>();
        root.path("components")
                .path("examples")
                .forEach(example ->
                        problems.put(example.path("value").path("type").stringValue(), example.path("value")));
        return problems;
    }

    /** Returns the documented problems of one operation, by type. */
    List<String> problemTypes(Operation operation) {
        return responses(operation)
                .flatMap(response -> response.getValue()
                        .path("content")
                        .path("application/problem+json")
                        .path("examples")
                        .valueStream())
                .map(example -> resolved(example).path("value").path("type").stringValue())
                .toList();
    }

    /** Returns the example of each request body with the answer's example of the same name. */
    List<Example> examples() {
        return operations().stream()
                .flatMap(operation -> content(operation.description().path("requestBody")).properties().stream()
                        .map(example -> example(
                                operation, example.getKey(), example.getValue().path("value"))))
                .toList();
    }

    public JsonNode schema(String name) {
        return root.path("components").path("schemas").path(name);
    }

    private Example example(Operation operation, String name, JsonNode request) {
        return responses(operation)
                .flatMap(response -> answers(response.getValue(), name)
                        .map(answer -> new Example(
                                operation,
                                name,
                                request,
                                Integer.parseInt(response.getKey()),
                                answer.isMissingNode() ? null : answer)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(operation + " has no answer named " + name));
    }

    private Stream<JsonNode> answers(JsonNode response, String name) {
        boolean empty = response.path("x-examples")
                .valueStream()
                .anyMatch(each -> each.stringValue().equals(name));
        JsonNode value = resolved(content(response).path(name)).path("value");
        return empty || !value.isMissingNode() ? Stream.of(value) : Stream.empty();
    }

    private Stream<Map.Entry<String, JsonNode>> responses(Operation operation) {
        return operation.description().path("responses").properties().stream()
                .map(response -> Map.entry(response.getKey(), resolved(response.getValue())));
    }

    /** Returns the examples of the only kind of content that there is. */
    private static JsonNode content(JsonNode of) {
        return of.path("content")
                .valueStream()
                .findFirst()
                .map(content -> content.path("examples"))
                .orElse(JSON.missingNode());
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isMissingNode()
                ? node
                : root.at(reference.stringValue().substring(1));
    }
}
