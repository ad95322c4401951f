package io.stagesign.paper;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a document that comes back must have; what is not required is only remarked.
 *
 * @param requireSeal an intact digital signature
 * @param requireSameText the pages and words that were sent
 */
@ConfigurationProperties("stagesign.verification")
public record VerificationSettings(
        @DefaultValue("true") boolean requireSeal,
        @DefaultValue("true") boolean requireSameText) {}
