/** How clients get an access token, and find out whom it stands for. */
@NullMarked
package io.stagesign.emulator.org.oauth;

import org.jspecify.annotations.NullMarked;
