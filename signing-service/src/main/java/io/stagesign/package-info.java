/** The signing service: from a signing request in Salesforce to signed files back on the opportunity. */
@NullMarked
package io.stagesign;

import org.jspecify.annotations.NullMarked;
