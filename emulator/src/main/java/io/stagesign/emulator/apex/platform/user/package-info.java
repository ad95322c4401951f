/** Who runs a program and in which language: UserInfo, System.runAs, labels, the clock. */
@NullMarked
package io.stagesign.emulator.apex.platform.user;

import org.jspecify.annotations.NullMarked;
