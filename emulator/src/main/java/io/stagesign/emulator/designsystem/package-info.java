/** The Salesforce Lightning Design System's own styles and icons, served to every page a person sees. */
@NullMarked
package io.stagesign.emulator.designsystem;

import org.jspecify.annotations.NullMarked;
