package io.stagesign.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A file system of its own for one folder, in memory, which can be filled to the last byte. */
record SmallDisk(Path folder) {
    private static final int MEGABYTES = 400;

    /** Mounts it; scripts/chaos runs this program in a namespace in which it may, and with which it goes. */
    void mount() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        run("mount", "-t", "tmpfs", "-o", "mode=700,size=" + MEGABYTES + "m", "tmpfs", folder.toString());
    }

    void unmount() throws IOException, InterruptedException {
        run("umount", "--lazy", folder.toString());
    }

    void fill() throws IOException {
        for (int size = 1 << 20; size > 0; size /= 16) {
            byte[] block = new byte[size];
            try (OutputStream file = Files.newOutputStream(ballast(size))) {
                while (true) {
                    file.write(block);
                }
            } catch (IOException full) {
                // a smaller block may still find room
            }
        }
    }

    void free() throws IOException {
        for (int size = 1 << 20; size > 0; size /= 16) {
            Files.deleteIfExists(ballast(size));
        }
    }

    private Path ballast(int size) {
        return folder.resolve("ballast-" + size);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("R16 needs Linux with user namespaces (unshare -Urm): " + said);
        }
    }
}
