package io.stagesign;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.http.Problem;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API says what the running service does. */
@ServiceTest
@TestPropertySource(
        properties = "stagesign.ops-token-sha256=2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b")
class ApiDocumentTests {
    private static final ApiDocument DOCUMENT = new ApiDocument();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private TestData data;

    @BeforeEach
    void empty() {
        data.clear();
    }

    @Test
    void everyAddressIsDescribedAndNoOther() {
        List<String> served = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(ApiDocumentTests::addresses)
                .filter(address -> !address.endsWith("/error"))
                .toList();

        assertThat(DOCUMENT.operations()).extracting(Object::toString).containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void everyProblemIsDescribedAsItIsTold() {
        Map<String, JsonNode> described = DOCUMENT.problems();

        assertThat(described).hasSameSizeAs(Problem.values());
        for (Problem problem : Problem.values()) {
            JsonNode told = JSON.valueToTree(problem.body());
            JsonNode example = described.getOrDefault(told.path("type").stringValue(), JSON.nullNode());
            assertThat(told.properties())
                    .allSatisfy(field -> assertThat(field.getValue().isNull()
                                    || field.getValue().equals(example.path(field.getKey())))
                            .as(problem + ": " + field)
                            .isTrue());
        }
    }

    static List<ApiDocument.Example> examples() {
        return DOCUMENT.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsAnsweredAsDescribed(ApiDocument.Example example) throws Exception {
        if (!example.operation().path().equals("/api/v1/signing-requests")) {
            data.sentWithSigners();
        }

        HttpResponse<String> answer = send(request(example.operation().path())
                .method(
                        example.operation().method().toUpperCase(Locale.ROOT),
                        BodyPublishers.ofString(example.request().toString()))
                .build());

        assertThat(answer.statusCode()).isEqualTo(example.status());
        if (example.answer() == null) {
            assertThat(answer.body()).isEmpty();
        } else {
            JsonNode told = JSON.readTree(answer.body());
            assertThat(example.answer().properties())
                    .allSatisfy(field -> assertThat(told.path(field.getKey())).isEqualTo(field.getValue()));
        }
    }

    @Test
    void aProblemOfAnOperationIsDescribedThere() throws Exception {
        ApiDocument.Operation post = DOCUMENT.operations().stream()
                .filter(operation -> operation.toString().equals("post /api/v1/signing-requests"))
                .findFirst()
                .orElseThrow();
        JsonNode first = DOCUMENT.examples().get(0).request();
        post(post.path(), first);

        String reused = post(post.path(), JSON.readTree(first.toString().replace("\"All\"", "\"Latest\"")))
                .body();
        String notJson = send(request(post.path())
                        .POST(BodyPublishers.ofString("{"))
                        .build())
                .body();
        String stranger = send(request(post.path())
                        .setHeader("Authorization", "Bearer stranger")
                        .POST(BodyPublishers.ofString("{}"))
                        .build())
                .body();

        assertThat(DOCUMENT.problemTypes(post)).contains(type(reused), type(notJson), type(stranger));
    }

    @ParameterizedTest
    @CsvSource({
        "SigningRequest, io.stagesign.request.RequestView",
        "Signer,         io.stagesign.request.RequestView$Signer",
        "Document,       io.stagesign.request.RequestView$Document",
        "Event,          io.stagesign.request.RequestView$Event",
        "Verification,   io.stagesign.request.RequestView$Verification",
        "Seal,           io.stagesign.request.RequestView$Seal",
        "Receipt,        io.stagesign.receipt.Receipt",
        "ReceiptSigner,  io.stagesign.receipt.Receipt$Signer",
        "ReceiptDocument, io.stagesign.receipt.Receipt$Document",
        "ReceiptSeal,    io.stagesign.receipt.Receipt$Seal",
        "Connection,     io.stagesign.connection.ConnectionView",
        "Step,           io.stagesign.connection.ConnectionView$Step",
        "Preflight,      io.stagesign.request.PreflightView",
        "Finding,        io.stagesign.request.PreflightView$Found",
        "PlannedDocument, io.stagesign.request.PreflightView$Document",
        "ExcludedFile,   io.stagesign.request.PreflightView$Excluded",
        "PlannedSigner,  io.stagesign.request.PreflightView$Signer",
        "PlannedCopy,    io.stagesign.request.PreflightView$Copy",
        "Cause,          io.stagesign.ops.ConsoleController$CauseView",
        "FailingJob,     io.stagesign.ops.ConsoleController$JobView",
        "OperatorRequest, io.stagesign.ops.OperatorViews$RequestView",
        "OperatorEvent,  io.stagesign.ops.OperatorViews$EventView"
    })
    void aSchemaHasTheFieldsOfItsRecord(String schema, Class<?> type) {
        assertThat(DOCUMENT.schema(schema).path("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    private static Stream<String> addresses(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .flatMap(path -> mapping.getMethodsCondition().getMethods().isEmpty()
                        ? Stream.of(path)
                        : mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method.name().toLowerCase(Locale.ROOT) + " " + path));
    }

    private static String type(String problem) {
        return JSON.readTree(problem).path("type").stringValue();
    }

    private HttpResponse<String> post(String path, JsonNode body) throws IOException, InterruptedException {
        return send(request(path).POST(BodyPublishers.ofString(body.toString())).build());
    }

    private HttpRequest.Builder request(String path) {
        String known = path.replace("{path}", "demo-callback-path-3f9c")
                .replace("{id}", TestData.KEY.request().value())
                .replace("{contactId}", TestData.ANN.value());
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + known))
                .header("Content-Type", "application/json")
                .header("Authorization", path.startsWith("/callbacks") ? "Basic callback-password" : "Bearer secret");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }
}
