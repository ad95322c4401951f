package io.stagesign.org;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator what is wrong with the settings instead of a stack trace. */
final class InvalidSettingsAnalyzer extends AbstractFailureAnalyzer<InvalidSettings> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidSettings cause) {
        return new FailureAnalysis(
                "The settings cannot work:" + System.lineSeparator() + cause.getMessage(),
                "Correct them where you set them (environment, application.yaml or the command line) and start again.",
                cause);
    }
}
