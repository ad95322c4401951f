package io.stagesign.emulator.account.model;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * Words of a signer to the sender: why it declined or opted out.
 *
 * @param from the signer's JSON as it was then
 */
public record Note(ObjectNode from, String content, Instant created) {}
