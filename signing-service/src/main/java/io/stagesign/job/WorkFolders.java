package io.stagesign.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Gives every run a folder of its own, readable by this process' user alone; what a killed process left is deleted. */
public final class WorkFolders {
    private final Path own;

    WorkFolders(Path dataDirectory) {
        try {
            Path all = Files.createDirectories(dataDirectory.resolve("files"));
            deleteLeftOvers(all);
            own = Files.createDirectories(
                    all.resolve(Long.toString(ProcessHandle.current().pid())));
        } catch (IOException e) {
            throw new UncheckedIOException("The directory of stagesign.data-directory cannot be written to", e);
        }
    }

    public WorkFolder open() {
        return WorkFolder.in(own);
    }

    private static void deleteLeftOvers(Path all) throws IOException {
        for (Path folder : list(all)) {
            if (!belongsToLiveProcess(folder)) {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private static boolean belongsToLiveProcess(Path folder) {
        String name = folder.getFileName().toString();
        return name.matches("\\d{1,10}")
                && ProcessHandle.of(Long.parseLong(name))
                        .filter(process ->
                                process.pid() != ProcessHandle.current().pid())
                        .isPresent();
    }
}
