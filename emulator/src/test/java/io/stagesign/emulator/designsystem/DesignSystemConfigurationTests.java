package io.stagesign.emulator.designsystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.emulator.server.CloudServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesignSystemConfigurationTests {
    private static final String SETTING = "emulator.design-system";

    @TempDir
    Path folder;

    @AfterEach
    void forgetTheSetting() {
        System.clearProperty(SETTING);
    }

    @Test
    void theFilesOfTheFolderAreServed() throws Exception {
        Files.writeString(folder.resolve("styles.css"), "body { color: black }");
        System.setProperty(SETTING, folder.toString());

        assertThat(get("/assets/styles.css").body()).isEqualTo("body { color: black }");
    }

    @Test
    void nothingBesideTheFolderIsServed() throws Exception {
        System.setProperty(
                SETTING, Files.createDirectory(folder.resolve("assets")).toString());
        Files.writeString(folder.resolve("secret.txt"), "secret");

        assertThat(get("/assets/%2e%2e/secret.txt").statusCode()).isBetween(400, 404);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (CloudServer server = CloudServer.pages(0, DesignSystemConfiguration.class, Map.of())) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(server.baseUri() + path)).build();
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        }
    }
}
