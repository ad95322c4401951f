package io.stagesign.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseTests {
    @TempDir
    private Path folder;

    @Test
    void dataOutlivesTheServer() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            client(database).sql("create table kept as select 42 as number").update();
        }

        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(client(database)
                            .sql("select number from kept")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(42);
        }
    }

    @Test
    void itForgetsNothingThatItAcknowledged() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            JdbcClient jdbc = client(database);

            assertThat(new DurabilityCheck(jdbc)).isNotNull();

            jdbc.sql("alter system set synchronous_commit = off").update();
            jdbc.sql("alter database postgres set synchronous_commit = off").update();
            assertThatThrownBy(() -> new DurabilityCheck(client(database)))
                    .hasMessageContaining("synchronous_commit = off");
        }
    }

    @Test
    void aServerThatAKilledServiceLeftBehindIsStopped() throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            client(database).sql("select 1").query(Integer.class).single();

            database.directory().stopLeftOverServer();

            assertThatThrownBy(() -> client(database)
                            .sql("select 1")
                            .query(Integer.class)
                            .single())
                    .isInstanceOf(DataAccessException.class);
            assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void aNumberThatBelongsToAnotherProgramByNowIsLeftAlone() throws IOException {
        Path pidFile = Files.createDirectories(folder.resolve("data")).resolve("postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");

        try (ServerDirectory directory = ServerDirectory.take(folder)) {
            directory.stopLeftOverServer();
        }

        assertThat(pidFile).doesNotExist();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void aDirectoryThatIsInUseIsRefused() {
        ServerDirectory first = ServerDirectory.take(folder);

        assertThatThrownBy(() -> ServerDirectory.take(folder))
                .hasMessageContaining("stagesign.data-directory")
                .hasMessageContaining(folder.toString());

        first.close();
    }

    private static JdbcClient client(EmbeddedDatabase database) {
        return JdbcClient.create(
                new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
    }
}
