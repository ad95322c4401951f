package io.stagesign.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A folder for the files of one run, deleted with everything in it at the end of the run. */
public final class WorkFolder implements AutoCloseable {
    private final Path folder;
    private int files;

    WorkFolder(Path folder) {
        this.folder = folder;
    }

    /** Returns the path of a file that does not exist yet; its name says nothing. */
    public Path newFile() {
        files++;
        return folder.resolve("file-" + files);
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WorkFolder in(Path parent) {
        try {
            return new WorkFolder(Files.createTempDirectory(parent, "run-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
