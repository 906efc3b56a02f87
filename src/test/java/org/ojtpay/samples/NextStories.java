package org.ojtpay.samples;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The stories of two months later: what follows on the first night, and what is new. */
final class NextStories {

  static List<Story> all() throws IOException {
    List<Story> stories = new ArrayList<>();
    stories.addAll(Answers.stories());
    stories.addAll(Raise.stories());
    stories.add(NeverStarted.story());
    stories.addAll(TakenUpAgain.stories());
    stories.add(SecondInvoice.story());
    stories.add(EmployerEntry.story());
    stories.addAll(WorkExperience.stories());
    stories.addAll(NewPackets.stories());
    stories.add(RunningBoard.invoice());
    stories.addAll(Noise.stories());
    return stories;
  }

  private NextStories() {}
}
