package io.stagesign.emulator.org.rest;

import io.stagesign.emulator.org.door.Gate;
import io.stagesign.emulator.org.schema.ApiException;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What versions there are, how much of the limits is left, and that there is nothing at any other address. */
@RestController
class LimitsController {
    private static final List<String> VERSIONS = List.of("64.0", "65.0", "66.0", "67.0", "68.0");

    private final Gate gate;

    LimitsController(Gate gate) {
        this.gate = gate;
    }

    @GetMapping("/services/data")
    List<Map<String, String>> versions() {
        return VERSIONS.stream()
                .map(version -> Map.of("version", version, "url", "/services/data/v" + version))
                .toList();
    }

    @GetMapping("/services/data/{version}/limits")
    Map<String, Map<String, Integer>> limits() {
        return Map.of(
                "DailyApiRequests", Map.of("Max", gate.limit(), "Remaining", Math.max(0, gate.limit() - gate.used())));
    }

    @GetMapping("/services/data/{version}/**")
    void nothing() {
        throw new ApiException("NOT_FOUND", "The requested resource does not exist");
    }
}
