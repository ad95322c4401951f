package io.stagesign.emulator.account.api;

import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.SigningThemes;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The signing themes of the account; what is sent replaces all that were there. */
@RestController
@RequestMapping("/api/account/signingThemes")
class SigningThemeController {
    private final SigningThemes themes;

    SigningThemeController(SigningThemes themes) {
        this.themes = themes;
    }

    @GetMapping
    ObjectNode read() {
        return themes.all();
    }

    @PostMapping
    ObjectNode create(@RequestBody JsonNode sent) {
        return replace(sent);
    }

    @PutMapping
    ObjectNode replace(@RequestBody JsonNode sent) {
        themes.replace(sent);
        return themes.all();
    }

    @DeleteMapping
    ObjectNode remove() {
        themes.clear();
        return Json.object();
    }
}
