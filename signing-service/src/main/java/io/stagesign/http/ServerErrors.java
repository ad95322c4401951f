package io.stagesign.http;

import java.io.IOException;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.Pipeline;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Tells the errors that the server itself finds, such as an address with forbidden characters. */
@Configuration(proxyBeanMethods = false)
class ServerErrors {
    @Bean
    TomcatContextCustomizer problemsOfTheServer(JsonMapper json) {
        return context -> context.addLifecycleListener(event -> {
            if (Lifecycle.BEFORE_START_EVENT.equals(event.getType())) {
                replace(context.getParent().getPipeline(), new ProblemValve(json));
            }
        });
    }

    /** By now the host has the page that it and Spring Boot agreed on. */
    private static void replace(Pipeline pipeline, ErrorReportValve valve) {
        for (Valve other : pipeline.getValves()) {
            if (other instanceof ErrorReportValve) {
                pipeline.removeValve(other);
            }
        }
        pipeline.addValve(valve);
    }

    /** Takes the place of Tomcat's own page. */
    private static final class ProblemValve extends ErrorReportValve {
        private static final Logger log = LoggerFactory.getLogger(ServerErrors.class);
        private final JsonMapper json;

        private ProblemValve(JsonMapper json) {
            this.json = json;
        }

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.getOutputStream()
                        .write(json.writeValueAsBytes(Problem.of(status).body()));
                response.finishResponse();
            } catch (IOException e) {
                log.debug("The caller left before it was told about an error");
            }
        }
    }
}
