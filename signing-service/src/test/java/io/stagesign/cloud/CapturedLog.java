package io.stagesign.cloud;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** All that is logged while everything is on DEBUG, as an operator may set it, but for what the service itself pins. */
public final class CapturedLog implements AutoCloseable {
    private static final String LEVEL = "logging.level.";

    private final LoggingSystem logging = LoggingSystem.get(CapturedLog.class.getClassLoader());
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final PrintStream before = System.out;
    private final JavaLog javaLog = new JavaLog();
    private final List<String> pinned = new ArrayList<>();

    public CapturedLog() throws IOException {
        System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.DEBUG);
        for (PropertySource<?> source :
                new YamlPropertySourceLoader().load("service", new ClassPathResource("application.yaml"))) {
            for (String name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
                if (name.startsWith(LEVEL)) {
                    pin(name.substring(LEVEL.length()), String.valueOf(source.getProperty(name)));
                }
            }
        }
        LogManager.getLogManager().getLogger("").addHandler(javaLog);
    }

    /** Returns every line. */
    public String text() {
        return console.toString(StandardCharsets.UTF_8) + String.join("\n", javaLog.lines);
    }

    @Override
    public void close() {
        System.setOut(before);
        LogManager.getLogManager().getLogger("").removeHandler(javaLog);
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        pinned.forEach(logger -> logging.setLogLevel(logger, null));
    }

    private void pin(String logger, String level) {
        pinned.add(logger);
        logging.setLogLevel(logger, LogLevel.valueOf(level.toUpperCase(Locale.ROOT)));
    }

    private static final class JavaLog extends Handler {
        private final List<String> lines = new ArrayList<>();

        @Override
        public synchronized void publish(LogRecord line) {
            lines.add(line.getLoggerName() + " " + line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
