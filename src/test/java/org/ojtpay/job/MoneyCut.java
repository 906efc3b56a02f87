package org.ojtpay.job;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A connection that is lost at a commit: the server has done it, and the program is told that the
 * connection broke; nothing goes over it any more. What {@link CutConnections} does on the wire,
 * without a session of its own, which costs as much as a whole run.
 */
final class MoneyCut implements InvocationHandler {

  /** As the driver says it. */
  private static final String BROKEN = "08006";

  private final Connection over;
  private int left;

  private MoneyCut(Connection over, int at) {
    this.over = over;
    this.left = at;
  }

  /**
   * Goes over that connection until it is lost.
   *
   * @param at which commit is the last, from one
   */
  static SingleConnectionDataSource of(Connection over, int at) {
    Connection cut =
        (Connection)
            Proxy.newProxyInstance(
                MoneyCut.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new MoneyCut(over, at));
    return new SingleConnectionDataSource(cut, true);
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] with)
      throws Throwable {
    if (left == 0) {
      throw new SQLException("This connection has been closed.", BROKEN);
    }
    Object answer;
    try {
      answer = method.invoke(over, with);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
    if (method.getName().equals("commit")) {
      left--;
      if (left == 0) {
        throw new SQLException("An I/O error occurred while sending to the backend.", BROKEN);
      }
    }
    return answer;
  }
}
